import './blocks.css'
import type { Block } from '@vliegwiel/configuration/merge'
import type { ReactNode } from 'react'
import { BlockBody } from './block-body.tsx'
import { flatBlocks } from './flat-blocks.ts'
import type { KindDescription } from './kinds.ts'
import { OriginMark, type Names } from './origin-mark.tsx'
import type { Origin } from './origin.ts'

export interface ReadBlocksProps {
  kind: KindDescription
  content: Block
  /** Where each block comes from; without it the blocks carry no marks. */
  origins?: ReadonlyMap<string, Origin> | undefined
  names?: Names | undefined
  /** Beside the mark of a block: what can be done with it. */
  actions?: ((block: Block) => ReactNode) | undefined
  /** Ids of blocks that stand out, such as what a day changes. */
  marked?: ReadonlySet<string> | undefined
}

/** A document of any kind, read-only, block by block in reading order. */
export function ReadBlocks({ kind, content, origins, names, actions, marked }: ReadBlocksProps) {
  return (
    <div className="blk-document">
      {flatBlocks(content).map(({ block, depth }) => {
        const origin = origins?.get(block.id)
        return (
          <div
            key={block.id}
            className="blk-block"
            data-origin={origin}
            data-depth={Math.min(depth, 4)}
            data-marked={marked?.has(block.id)}
          >
            {(origin !== undefined || actions !== undefined) && (
              <div className="blk-head">
                {origin !== undefined && names !== undefined && <OriginMark origin={origin} names={names} />}
                {actions?.(block)}
              </div>
            )}
            <BlockBody kind={kind} block={block} />
          </div>
        )
      })}
    </div>
  )
}
