import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import ArrowDownToLine from 'lucide-react/icons/arrow-down-to-line'
import GitMerge from 'lucide-react/icons/git-merge'
import type { KindDescription } from '../../blocks/kinds.ts'
import { rowLink } from '../../lists/use-row-keys.ts'
import { changedBlock, type BaseChange } from './inbox-item.ts'

export interface InboxListProps {
  changes: readonly BaseChange[]
  kinds: readonly KindDescription[]
  currentId: string | null
  later: readonly string[]
  onChoose: (id: string) => void
}

/** Blocks that changed above: what asks for a choice, and what only tells. */
export function InboxList({ changes, ...rest }: InboxListProps) {
  const [conflicts, notices] = [
    changes.filter(({ weight }) => weight === 'conflict'),
    changes.filter(({ weight }) => weight === 'notice'),
  ]
  return (
    <nav className="inb-list" aria-label={m.inbox_list()}>
      {conflicts.length > 0 && <Group title={m.inbox_conflicts()} changes={conflicts} {...rest} />}
      {notices.length > 0 && <Group title={m.inbox_notices()} changes={notices} {...rest} />}
    </nav>
  )
}

function Group({ title, changes, kinds, currentId, later, onChoose }: InboxListProps & { title: string }) {
  return (
    <section>
      <h2>
        {title} <span className="vw-count">{changes.length}</span>
      </h2>
      <ul>
        {changes.map((change) => {
          const Icon = change.weight === 'conflict' ? GitMerge : ArrowDownToLine
          return (
            <li key={change.changeId}>
              <button
                type="button"
                {...rowLink}
                aria-current={change.changeId === currentId ? 'true' : undefined}
                data-weight={change.weight}
                onClick={() => onChoose(change.changeId)}
              >
                <Icon size={16} aria-hidden="true" />
                <span>
                  <strong>{change.title}</strong>
                  <span>
                    {changedBlock(
                      kinds.find(({ word }) => word === change.kind),
                      change,
                    )}
                  </span>
                  <small>
                    {m.inbox_from({ name: change.fromName, date: formatDate(new Date(change.openedAt)) })}
                    {later.includes(change.changeId) && ` · ${m.inbox_later()}`}
                  </small>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
