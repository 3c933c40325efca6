import { m } from '@vliegwiel/i18n'
import { Banner, Button, Section } from '@vliegwiel/ui'
import { formatDate } from '../../app/shown-clock.ts'
import { ImpactDetails } from '../../blocks/impact-details.tsx'
import { inLanguage } from '../../blocks/kinds.ts'
import type { Version } from './version.ts'

interface DecisionAsideProps {
  version: Version
  /** Something else came into force since, and nothing of it is in the way. */
  onRebase?: (() => void) | undefined
  /** How many blocks were put off. */
  later: number
  onResume: () => void
}

/** May I believe it, and what will it do: what changes, whom it reaches, who looked. */
export function DecisionAside({ version, onRebase, later, onResume }: DecisionAsideProps) {
  const { changes, impact, line, approvals, approvalsNeeded, letIn } = version
  return (
    <>
      {later > 0 && (
        <Section title={m.editor_later_title({ count: later })}>
          <Button onClick={onResume}>{m.editor_later_resume()}</Button>
        </Section>
      )}
      {onRebase !== undefined && (
        <Section title={m.editor_moved_title()}>
          <p className="edt-aside-text">{m.editor_moved_text()}</p>
          <Button size="small" onClick={onRebase}>
            {m.editor_moved_take()}
          </Button>
        </Section>
      )}
      <Section title={m.editor_changes_title()}>
        {changes.length === 0 ? (
          <p className="vw-muted">{m.editor_changes_none()}</p>
        ) : (
          <ul className="edt-list">
            {changes.slice(0, SHOWN).map(({ blockId, kind, sentence }) => (
              <li key={`${blockId}-${kind}`}>{inLanguage(sentence)}</li>
            ))}
            {changes.length > SHOWN && <li>{m.editor_changes_more({ count: changes.length - SHOWN })}</li>}
          </ul>
        )}
        {impact.length > 0 && (
          <>
            <h3 className="edt-aside-sub">{m.editor_impact_title()}</h3>
            <ul className="edt-list">
              {impact.map(({ words, count }) => (
                <li key={words.nl}>
                  <strong>{count}</strong> {inLanguage(words)}
                </li>
              ))}
            </ul>
            <ImpactDetails impact={impact} />
          </>
        )}
      </Section>
      <Section title={m.editor_eyes_title()}>
        <p>{m.editor_eyes_written({ names: line.authors.join(', ') || '–' })}</p>
        <p>
          {approvalsNeeded === 0
            ? m.editor_eyes_off()
            : m.editor_eyes_count({ count: approvals.length, needed: approvalsNeeded })}
        </p>
        {approvals.length > 0 && <p>{m.editor_eyes_approved({ names: approvals.join(', ') })}</p>}
        {letIn.map(({ name, by, at, how }) => (
          <Banner key={`${how} ${name} ${at}`} tone="warn">
            {(how === 'reset' ? m.editor_eyes_reset : m.editor_eyes_let_in)({
              name,
              by,
              date: formatDate(new Date(at), 'long'),
            })}
          </Banner>
        ))}
      </Section>
    </>
  )
}

const SHOWN = 8
