import { m } from '@vliegwiel/i18n'
import { Disclosure, Section, StatusChip } from '@vliegwiel/ui'
import { formatDate } from '../../app/shown-clock.ts'
import type { History, Words } from './client.ts'
import { talkWords } from './client-words.ts'

/** Conversations that were held, and who the worker was before. */
export function HistoryPart({ history, words }: { history: History; words: Words }) {
  const { conversations, workers } = history
  const heading = (part: string) => words.form?.parts.find(({ sort }) => sort === part)?.heading ?? part
  return (
    <Section title={m.clients_talks()} note={m.clients_talks_count({ count: conversations.length })}>
      {conversations.length === 0 ? (
        <p className="vw-secondary">{m.clients_talks_none()}</p>
      ) : (
        <ul className="clients-rows">
          {conversations.map((talk) => (
            <li key={talk.conversationId}>
              <Disclosure
                title={m.clients_talk_by({
                  day: formatDate(new Date(talk.heldAt), 'long'),
                  name: talk.by ?? m.clients_nobody(),
                })}
                aside={
                  <StatusChip tone={talk.state === 'joined' ? 'ok' : 'neutral'} look="text">
                    {talkWords[talk.state]()}
                  </StatusChip>
                }
              >
                {talk.said.length === 0 && <p className="vw-secondary">{m.clients_talk_no_text()}</p>}
                {talk.said.map(({ part, text }) => (
                  <div key={part}>
                    <h3>{heading(part)}</h3>
                    <p className="clients-said">{text}</p>
                  </div>
                ))}
                {talk.callBackOn !== null && (
                  <p>{m.clients_call_back_on({ day: formatDate(talk.callBackOn, 'long') })}</p>
                )}
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
      {workers.length > 0 && (
        <Disclosure title={m.clients_workers_before()} aside={m.clients_workers_count({ count: workers.length })}>
          <ul className="clients-rows">
            {workers.map((one) => (
              <li key={one.from}>
                <strong>{one.name ?? one.team ?? m.clients_nobody()}</strong>
                <span className="vw-secondary">
                  {m.clients_from_until({
                    from: formatDate(new Date(one.from)),
                    until: formatDate(new Date(one.until)),
                  })}{' '}
                  · {one.reason}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  )
}
