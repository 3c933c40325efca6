import { m } from '@vliegwiel/i18n'
import { RadioGroup, TextArea } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useToday } from '../../app/today.ts'
import type { OnClient } from './client-act.ts'
import type { Goal } from './client.ts'
import { DomainField } from './domain-field.tsx'
import { FormDialog } from './form-dialog.tsx'

/** A goal beside the first choice: of the client, or after that of the worker. */
export function GoalDialog({ client, words, sort, onClose }: OnClient & { readonly sort: 'own' | 'worker' }) {
  const api = useTenantApi()
  const today = useToday()
  const [goal, setGoal] = useState('')
  const [domain, setDomain] = useState<string | null>(null)
  const save = useSave(api.clients.recordGoal.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.state_saved(),
    onSaved: onClose,
  })
  return (
    <FormDialog
      title={sort === 'own' ? m.clients_goal_own() : m.clients_goal_worker()}
      label={m.action_save()}
      busy={save.busy}
      problem={save.problem}
      missing={goal.trim() === '' ? m.clients_goal_missing() : undefined}
      onSend={() => save.send({ clientId: client.clientId, kind: sort, goal: goal.trim(), domain, saidOn: today })}
      onClose={onClose}
    >
      {sort === 'worker' && <p className="vw-secondary">{m.clients_goal_worker_hint()}</p>}
      <TextArea
        label={m.clients_goal()}
        value={goal}
        maxLength={2000}
        error={save.fieldError('goal')}
        onChange={(event) => setGoal(event.target.value)}
      />
      <DomainField words={words} value={domain} onChange={setDomain} />
    </FormDialog>
  )
}

const ends = ['reached', 'let-go'] as const

/** How a goal ended. Letting go is no failure. */
export function CloseGoalDialog({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) {
  const api = useTenantApi()
  const [state, setState] = useState<(typeof ends)[number]>()
  const save = useSave(api.clients.closeGoal.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.state_saved(),
    onSaved: onClose,
  })
  return (
    <FormDialog
      title={goal.goal}
      label={m.action_save()}
      busy={save.busy}
      problem={save.problem}
      missing={state === undefined ? m.clients_end_missing() : undefined}
      onSend={() => state !== undefined && save.send({ goalId: goal.goalId, version: goal.version, state })}
      onClose={onClose}
    >
      <RadioGroup
        label={m.clients_goal_ends()}
        name="state"
        value={state}
        options={[
          { value: 'reached', label: m.clients_goal_reached() },
          { value: 'let-go', label: m.clients_goal_let_go() },
        ]}
        onChange={(value) => setState(ends.find((one) => one === value))}
      />
    </FormDialog>
  )
}
