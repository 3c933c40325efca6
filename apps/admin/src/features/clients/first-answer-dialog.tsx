import { m } from '@vliegwiel/i18n'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useToday } from '../../app/today.ts'
import type { OnClient } from './client-act.ts'
import { firstOf, shortOf } from './client.ts'
import { FirstAnswerFields } from './first-answer-fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { answerOf, noAnswer } from './typed-answer.ts'

/** Records what the client wants first. What stood there stays in the record, as replaced. */
export function FirstAnswerDialog({ client, words, onClose }: OnClient) {
  const api = useTenantApi()
  const today = useToday()
  const [typed, setTyped] = useState(noAnswer)
  // The answer that stood here when the form was opened: another one since then is told, and not overwritten.
  const [stands] = useState(() => firstOf(client.goals))
  const save = useSave(api.clients.recordFirstAnswer.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.clients_first_saved(),
    onSaved: onClose,
  })
  const name = shortOf({ key: client.key, name: client.identity?.name ?? null })
  const answer = answerOf(typed)
  return (
    <FormDialog
      title={m.clients_first_question({ name })}
      label={m.action_save()}
      busy={save.busy}
      problem={save.problem}
      missing={answer === null ? m.clients_answer_missing() : undefined}
      onSend={() =>
        answer !== null &&
        save.send({
          clientId: client.clientId,
          answer,
          saidOn: today,
          replaces: stands === undefined ? null : { goalId: stands.goalId, version: stands.version },
        })
      }
      onClose={onClose}
    >
      {stands?.answer === 'choice' && <p className="vw-secondary">{m.clients_first_replaces({ goal: stands.goal })}</p>}
      <FirstAnswerFields typed={typed} onChange={setTyped} words={words} name={name} fieldError={save.fieldError} />
    </FormDialog>
  )
}
