import { m } from '@vliegwiel/i18n'
import { Button, MenuButton, Section, StatusChip } from '@vliegwiel/ui'
import { formatDate } from '../../app/shown-clock.ts'
import type { ClientAct } from './client-act.ts'
import { firstOf, type Goal, isSettled, type Words } from './client.ts'
import { domainName } from './client-words.ts'

interface GoalsPartProps {
  readonly goals: readonly Goal[]
  readonly words: Words
  readonly onAct: (act: ClientAct) => void
}

const ended = { reached: m.clients_goal_reached, 'let-go': m.clients_goal_let_go, replaced: m.clients_goal_replaced }

/** Goals beside the first choice: the client's own ones first, what a worker finds pressing after them. */
export function GoalsPart({ goals, words, onAct }: GoalsPartProps) {
  const open = goals.filter(({ kind, state }) => kind !== 'own-first' && state === 'open')
  const sorted = [...open.filter(({ kind }) => kind === 'own'), ...open.filter(({ kind }) => kind === 'worker')]
  const before = goals.filter(({ state, answer, goal }) => state !== 'open' && answer === 'choice' && goal !== '')
  const settled = isSettled(firstOf(goals))
  return (
    <Section
      title={m.clients_goals()}
      action={
        <MenuButton
          label={m.clients_goal_add()}
          items={[
            { id: 'own', label: m.clients_goal_own(), onSelect: () => onAct({ kind: 'goal', sort: 'own' }) },
            {
              id: 'worker',
              label: m.clients_goal_worker(),
              disabledReason: settled ? undefined : m.clients_goal_worker_waits(),
              onSelect: () => onAct({ kind: 'goal', sort: 'worker' }),
            },
          ]}
        />
      }
    >
      {sorted.length === 0 && before.length === 0 && <p className="vw-secondary">{m.clients_goals_none()}</p>}
      <ul className="clients-rows">
        {sorted.map((goal) => (
          <li key={goal.goalId}>
            <strong>{goal.goal}</strong>
            <span className="vw-secondary">
              {goal.kind === 'own' ? m.clients_goal_is_own() : m.clients_goal_is_worker()} ·{' '}
              {domainName(words, goal.domain)} · {formatDate(goal.saidOn)}
            </span>
            <Button size="small" variant="quiet" onClick={() => onAct({ kind: 'close-goal', goal })}>
              {m.clients_goal_close()}
              <span className="vw-hidden">: {goal.goal}</span>
            </Button>
          </li>
        ))}
        {before.slice(0, 3).map((goal) => (
          <li key={goal.goalId}>
            <span>{goal.goal}</span>
            {goal.state !== 'open' && (
              <StatusChip tone={goal.state === 'reached' ? 'ok' : 'neutral'} look="text">
                {ended[goal.state]()}
              </StatusChip>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
