import type { Block, FieldValue } from '@vliegwiel/configuration/merge'
import { m } from '@vliegwiel/i18n'
import { Button } from '@vliegwiel/ui'
import Pencil from 'lucide-react/icons/pencil'
import { useEffect, useRef } from 'react'
import { BlockBody } from '../../blocks/block-body.tsx'
import { blockName, blockSort, type KindDescription } from '../../blocks/kinds.ts'
import { OriginMark, type Names } from '../../blocks/origin-mark.tsx'
import type { Origin } from '../../blocks/origin.ts'
import { BlockFields } from './block-fields.tsx'
import { BlockTools, type BlockActs } from './block-tools.tsx'
import { Findings } from './findings.tsx'
import type { Finding } from './version.ts'

export interface BlockCardProps {
  kind: KindDescription
  block: Block
  depth: number
  origin: Origin | undefined
  names: Names
  findings: readonly Finding[]
  /** Its fields are open. */
  isOpen: boolean
  /** Its base changed, or it is what the aside is about. */
  isAsked: boolean
  writable: boolean
  acts: BlockActs
  onOpen: () => void
  onClose: () => void
  onField: (field: string, value: FieldValue) => void
}

export const blockElementId = (id: string): string => `blok-${id}`

/** One block in the text: as readers see it, or with its fields open. Alt with an arrow moves it, Escape closes it. */
export function BlockCard(props: BlockCardProps) {
  const { kind, block, depth, origin, names, findings, isOpen, isAsked, writable, acts, onOpen, onClose, onField } =
    props
  const name = blockName(kind, block)
  const card = useRef<HTMLDivElement>(null)
  // The keys of a block work wherever inside it one is; the block itself is no control.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!writable) return
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && acts.onMove) {
        event.preventDefault()
        acts.onMove(event.key === 'ArrowUp' ? -1 : 1)
      } else if (event.key === 'Escape' && isOpen && !event.defaultPrevented) onClose()
    }
    const node = card.current
    node?.addEventListener('keydown', onKeyDown)
    return () => node?.removeEventListener('keydown', onKeyDown)
  }, [writable, acts, isOpen, onClose])
  return (
    // A group, and no landmark: two blocks may have one name, and a plan has dozens.
    <div
      ref={card}
      role="group"
      id={blockElementId(block.id)}
      className="blk-block edt-block"
      aria-label={name}
      data-origin={origin}
      data-depth={Math.min(depth, 4)}
      data-open={isOpen}
      data-asked={isAsked}
      data-writable={writable}
    >
      <div className="blk-head">
        {origin === undefined ? (
          <span />
        ) : (
          <OriginMark origin={origin} names={names} text={isAsked ? m.editor_origin_changed_choose() : undefined} />
        )}
        {writable && !isOpen && (
          <Button size="small" variant="quiet" icon={Pencil} className="edt-edit" onClick={onOpen}>
            {m.action_edit()}
            <span className="vw-hidden">: {name}</span>
          </Button>
        )}
      </div>
      {isOpen ? (
        <>
          <BlockTools name={name} sort={blockSort(kind, block.type)} origin={origin} acts={acts} onClose={onClose} />
          <BlockFields kind={kind} block={block} findings={findings} onField={onField} />
        </>
      ) : (
        <div className="edt-row">
          <div className="edt-text">
            <BlockBody kind={kind} block={block} />
          </div>
          <Findings findings={findings} onTake={writable ? onField : undefined} />
        </div>
      )}
    </div>
  )
}
