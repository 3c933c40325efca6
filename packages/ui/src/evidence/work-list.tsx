import { m } from '@vliegwiel/i18n'
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '../actions/button.tsx'
import { LinkButton } from '../actions/link.tsx'
import type { Icon } from '../icon.ts'
import { isTyping } from '../keys/shortcuts.ts'
import { Key } from '../keys/key.tsx'

export interface WorkRow {
  id: string
  title: ReactNode
  detail?: ReactNode
  /** How long it waits, or what is wrong: usually a StatusChip with look "text". */
  state?: ReactNode
  /** The one thing to do here, with its verb. */
  action: { label: string; href?: string | undefined; onAct?: (() => void) | undefined; primary?: boolean | undefined }
  onLater?: (() => void) | undefined
}

export interface WorkGroup {
  id: string
  title: string
  icon: Icon
  note?: string | undefined
  rows: readonly WorkRow[]
}

export interface WorkListProps {
  groups: readonly WorkGroup[]
  /** Shows the keys below the list; they work whenever focus is in it. */
  keys?: boolean | undefined
}

/** What waits for you, grouped, one action a row. j and k move, Enter does it, l puts it off. */
export function WorkList({ groups, keys }: WorkListProps) {
  const list = useRef<HTMLDivElement>(null)
  const rows = new Map(groups.flatMap((group) => group.rows.map((row) => [row.id, row])))

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const actions = [...(list.current?.querySelectorAll<HTMLElement>('[data-work-action]') ?? [])]
    const at = actions.findIndex((action) => action.contains(document.activeElement))
    if (event.key === 'j' || event.key === 'k') {
      const next = actions[Math.min(actions.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)))]
      next?.querySelector<HTMLElement>('button, a')?.focus()
      event.preventDefault()
    } else if (event.key === 'l') {
      rows.get(actions[at]?.dataset['workAction'] ?? '')?.onLater?.()
    }
  }
  return (
    <div className="vw-work-list" ref={list} role="presentation" onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <WorkGroupPart key={group.id} group={group} />
      ))}
      {keys === true && (
        <p className="vw-work-keys">
          <span>
            <Key>J</Key>
            <Key>K</Key> {m.shell_keys_list()}
          </span>
          <span>
            <Key>Enter</Key> {m.shell_keys_open()}
          </span>
          <span>
            <Key>L</Key> {m.shell_keys_later()}
          </span>
        </p>
      )}
    </div>
  )
}

function WorkGroupPart({ group }: { group: WorkGroup }) {
  const id = useId()
  const { icon: Icon } = group
  return (
    <section className="vw-work-group" aria-labelledby={id}>
      <div className="vw-work-head">
        <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
        <h2 id={id}>{group.title}</h2>
        <span className="vw-count">{group.rows.length}</span>
        {group.note !== undefined && <span className="vw-secondary">{group.note}</span>}
      </div>
      <ul className="vw-work-rows">
        {group.rows.map((row) => (
          <WorkRowPart key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function WorkRowPart({ row }: { row: WorkRow }) {
  const id = useId()
  const { label, href, onAct, primary } = row.action
  const variant = primary === true ? 'primary' : 'secondary'
  return (
    <li className="vw-work-row">
      <div>
        <div className="vw-work-title" id={id}>
          {row.title}
        </div>
        {row.detail !== undefined && <div className="vw-work-detail">{row.detail}</div>}
      </div>
      <div className="vw-work-state vw-secondary">{row.state}</div>
      <div className="vw-work-action" data-work-action={row.id}>
        {href === undefined ? (
          <Button variant={variant} onClick={onAct} aria-describedby={id}>
            {label}
          </Button>
        ) : (
          <LinkButton variant={variant} href={href} aria-describedby={id}>
            {label}
          </LinkButton>
        )}
      </div>
    </li>
  )
}
