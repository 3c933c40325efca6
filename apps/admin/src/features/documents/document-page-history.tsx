import { m } from '@vliegwiel/i18n'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import { Disclosure, StatusChip } from '@vliegwiel/ui'
import { stepText, type Shown } from './document-page-data.ts'

/** Who did what, when and why; and what was in force when. */
export function DocumentHistory({ steps, history }: Pick<Shown, 'steps' | 'history'>) {
  return (
    <div>
      <Disclosure title={m.editor_doc_steps()} aside={String(steps.length)}>
        {steps.length === 0 && <p className="vw-muted">{m.editor_doc_steps_none()}</p>}
        <ol className="doc-steps">
          {steps.toReversed().map((step, at) => (
            <li key={`${step.at}-${step.step}-${at}`} data-step={step.step}>
              <time dateTime={step.at}>
                {formatDate(new Date(step.at))}, {formatTime(new Date(step.at))}
              </time>
              <span>
                <strong>{step.by}</strong> {stepText(step)} · {m.editor_doc_version({ number: step.number })}
                {step.reason !== null && step.step !== 'restore' && <q>{step.reason}</q>}
              </span>
            </li>
          ))}
        </ol>
      </Disclosure>
      <Disclosure title={m.editor_doc_history()} aside={String(history.length)}>
        <ol className="doc-steps">
          {history.map((row) => (
            <li key={row.since}>
              <time dateTime={row.since}>
                {formatDate(new Date(row.since))}, {formatTime(new Date(row.since))}
              </time>
              <span>
                <StatusChip tone={row.status === 'in-force' ? 'ok' : 'bad'} look="text">
                  {row.status === 'in-force' ? m.editor_doc_in_force() : m.editor_doc_withdrawn()}
                </StatusChip>{' '}
                {m.editor_doc_history_from({ name: row.fromName })}
                {row.ownBlocks > 0 && ` · ${m.editor_own_blocks({ count: row.ownBlocks })}`}
                {row.number !== null && ` · ${m.editor_doc_version({ number: row.number })}`}
                {row.reason !== null && <q>{row.reason}</q>}
              </span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </div>
  )
}
