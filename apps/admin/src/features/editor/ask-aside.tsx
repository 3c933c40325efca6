import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { MergePanel } from '../../blocks/merge-panel.tsx'
import type { Decision } from '../../blocks/question.ts'
import type { Pending } from './pending.ts'

interface AskAsideProps {
  pending: Pending
  at: number
  total: number
  /** Who the base comes from, and who saved meanwhile. */
  fromName: string
  otherName: string
  busy: boolean
  onDecide: (decision: Decision) => void
  onLater?: (() => void) | undefined
}

/** "De basis is gewijzigd": one block that two sides changed, with what to do about it. */
export function AskAside({ pending, at, total, fromName, otherName, busy, onDecide, onLater }: AskAsideProps) {
  const { from, question, change } = pending
  const clash = from === 'clash'
  const name = clash ? otherName : (change?.fromName ?? fromName)
  const labels = clash
    ? {
        was: m.editor_clash_was(),
        becomes: m.editor_clash_theirs({ name }),
        yours: m.editor_clash_mine(),
        take: m.editor_merge_take_theirs({ name }),
      }
    : {
        was: m.editor_merge_was({ name }),
        becomes: m.editor_merge_becomes({ name }),
        yours: m.editor_merge_yours(),
        take: m.editor_merge_take(),
      }
  return (
    <section className="edt-ask">
      <div className="edt-ask-head">
        <h2>{clash ? m.editor_clash_title() : m.editor_base_title()}</h2>
        <span className="vw-secondary">{m.editor_ask_of({ at, total })}</span>
      </div>
      <p className="edt-ask-about">
        <strong>{question.name}</strong>
        {' · '}
        {clash
          ? m.editor_clash_text({ name })
          : change === undefined
            ? name
            : m.editor_base_since({ name, date: formatDate(new Date(change.openedAt)) })}
      </p>
      <MergePanel
        key={question.id}
        question={question}
        labels={labels}
        name={name}
        busy={busy}
        confirmLabel={total > 1 ? m.editor_merge_put_next() : clash ? m.editor_clash_put() : m.editor_merge_put()}
        onDecide={onDecide}
        onLater={onLater}
      />
    </section>
  )
}
