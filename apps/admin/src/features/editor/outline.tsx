import { m } from '@vliegwiel/i18n'
import { Button, StatusChip } from '@vliegwiel/ui'
import CircleAlert from 'lucide-react/icons/circle-alert'
import FileText from 'lucide-react/icons/file-text'
import Lightbulb from 'lucide-react/icons/lightbulb'
import type { KeyboardEvent } from 'react'
import type { FlatBlock } from '../../blocks/flat-blocks.ts'
import { blockName, blockSort, type KindDescription } from '../../blocks/kinds.ts'
import { OriginIcon, originText, type Names } from '../../blocks/origin-mark.tsx'
import type { Origin } from '../../blocks/origin.ts'
import type { Finding } from './version.ts'

export interface OutlineProps {
  kind: KindDescription
  blocks: readonly FlatBlock[]
  origins: ReadonlyMap<string, Origin>
  names: Names
  findings: readonly Finding[]
  currentId: string | null
  /** Inherited blocks that were taken out here. */
  removed: readonly { readonly id: string; readonly name: string }[]
  writable: boolean
  onOpen: (id: string) => void
  onMove: (id: string, step: -1 | 1) => void
  onBack: (id: string) => void
}

/** All blocks in reading order: where each comes from, and what is the matter with it. */
export function Outline(props: OutlineProps) {
  const { kind, blocks, origins, names, findings, currentId, removed, writable, onOpen, onMove, onBack } = props
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (!writable || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(id, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <nav className="edt-outline" aria-label={m.editor_outline()}>
      <h2>{m.editor_outline()}</h2>
      <ol>
        {blocks.map(({ block, depth }) => {
          const origin = origins.get(block.id)
          const mine = findings.filter(({ blockId }) => blockId === block.id)
          const name = blockName(kind, block)
          const sort = blockSort(kind, block.type)
          return (
            <li key={block.id} data-depth={Math.min(depth, 4)}>
              <button
                type="button"
                aria-current={currentId === block.id ? 'true' : undefined}
                onClick={() => onOpen(block.id)}
                onKeyDown={(event) => onKeyDown(event, block.id)}
              >
                {origin === undefined ? (
                  <FileText size={16} className="blk-origin-icon" aria-hidden="true" />
                ) : (
                  <OriginIcon origin={origin} />
                )}
                <span className="edt-outline-name">{name}</span>
                <Trouble findings={mine} />
                {(sort !== name || (origin !== undefined && origin !== 'inherited')) && (
                  <span className="edt-outline-detail" data-origin={origin}>
                    {origin === undefined || origin === 'inherited' ? sort : originText(origin, names)}
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
      {removed.length > 0 && (
        <>
          <h3>{m.editor_removed_title()}</h3>
          <ul className="edt-removed">
            {removed.map(({ id, name }) => (
              <li key={id}>
                <span>{name}</span>
                {writable && (
                  <Button size="small" variant="quiet" onClick={() => onBack(id)}>
                    {m.editor_removed_back()}
                    <span className="vw-hidden">: {name}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  )
}

function Trouble({ findings }: { findings: readonly Finding[] }) {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (errors > 0)
    return (
      <StatusChip tone="bad" look="text" icon={CircleAlert}>
        {errors}
        <span className="vw-hidden"> {m.editor_outline_errors({ count: errors })}</span>
      </StatusChip>
    )
  if (findings.length === 0) return null
  return (
    <StatusChip tone="warn" look="text" icon={Lightbulb}>
      {findings.length}
      <span className="vw-hidden">{m.editor_outline_advices({ count: findings.length })}</span>
    </StatusChip>
  )
}
