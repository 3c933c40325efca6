import { m } from '@vliegwiel/i18n'
import { Button } from '@vliegwiel/ui'
import Check from 'lucide-react/icons/check'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import { formatDate } from '../../app/shown-clock.ts'
import type { ClientAct } from './client-act.ts'
import { firstOf, type Goal, type Words } from './client.ts'
import { domainName } from './client-words.ts'

interface FirstChoicePartProps {
  readonly name: string
  readonly goals: readonly Goal[]
  readonly words: Words
  readonly mayChange: boolean
  readonly onAct: (act: ClientAct) => void
}

/** What the client wants first, in the client's own words. The rest of the page comes after it. */
export function FirstChoicePart({ name, goals, words, mayChange, onAct }: FirstChoicePartProps) {
  const api = useTenantApi()
  const confirm = useSave(api.clients.confirmFirstChoice.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.clients_first_confirmed(),
  })
  const first = firstOf(goals)
  const waits = first?.answer === 'choice' && !first.confirmed
  return (
    <section className="clients-first" aria-labelledby="clients-first">
      <h2 id="clients-first">
        {first === undefined ? (
          m.clients_first_not_asked({ name })
        ) : first.answer === 'choice' ? (
          <>
            {m.clients_first_wants({ name })} <span className="clients-first-words">{first.goal}</span>
          </>
        ) : first.answer === 'thinking' ? (
          m.clients_first_thinks({ name })
        ) : (
          m.clients_first_says_nothing({ name })
        )}
      </h2>
      <p>{first === undefined ? m.clients_first_ask() : detailOf(first, goals, words)}</p>
      <FormProblem problem={confirm.problem} />
      {mayChange && (
        <div className="clients-actions">
          {waits && (
            <Button
              variant="primary"
              icon={Check}
              busy={confirm.busy}
              onClick={() => confirm.send({ goalId: first.goalId, version: first.version })}
            >
              {m.clients_first_confirm({ name })}
            </Button>
          )}
          <Button onClick={() => onAct({ kind: 'first' })}>
            {first === undefined ? m.clients_first_record() : m.clients_first_other()}
          </Button>
        </div>
      )}
    </section>
  )
}

function detailOf(first: Goal, goals: readonly Goal[], words: Words): string {
  const day = formatDate(first.saidOn, 'long')
  if (first.answer === 'thinking')
    return m.clients_first_call_back({ day: formatDate(first.callBackOn ?? first.saidOn, 'long') })
  if (first.answer === 'rather-not-say') return m.clients_first_full_answer({ day })
  const priority = goals.find(({ kind, state }) => kind === 'worker' && state === 'open')
  return [
    m.clients_first_own_words({ day, domain: domainName(words, first.domain) }),
    ...(first.confirmed ? [] : [m.clients_first_not_read_back()]),
    ...(priority === undefined ? [] : [m.clients_first_after({ goal: priority.goal })]),
  ].join(' ')
}
