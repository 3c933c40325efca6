import { useQueryClient } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, Form, FormActions, TextField } from '@vliegwiel/ui'
import { useForm } from 'react-hook-form'
import { apiOf } from '../../app/api/api.ts'
import type { Problem } from '../../app/api/problem.ts'
import { useFormDraft } from '../../app/api/use-draft.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ConflictChoice } from '../../app/errors/conflict-choice.tsx'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import type { Account } from './account-view.tsx'

interface NameFields {
  displayName: string
}

/** The own name; a change elsewhere meanwhile is shown beside it. */
export function NameForm({ account }: { account: Account }) {
  const queries = useQueryClient()
  const api = apiOf(null)
  const form = useForm<NameFields>({ defaultValues: { displayName: account.displayName } })
  const draft = useFormDraft(form, 'account/name')
  const save = useSave(api.account.changeName.mutationOptions(), {
    say: m.account_saved(),
    onSaved: () => {
      draft.drop()
      form.reset(form.getValues())
    },
  })
  const send = (version: number) => save.send({ displayName: form.getValues('displayName'), version })
  const readAgain = () => queries.invalidateQueries({ queryKey: api.account.showAccount.queryKey() })
  const submit = form.handleSubmit(({ displayName }) => save.send({ displayName, version: account.version }))
  if (save.conflict) {
    const { version, displayName } = nowOf(save.problem?.params, account)
    return (
      <ConflictChoice
        busy={save.busy}
        changes={[{ label: m.account_name(), before: displayName, after: form.getValues('displayName') }]}
        onMine={() => send(version)}
        onTheirs={() => {
          draft.drop()
          form.reset({ displayName })
          save.reset()
          void readAgain()
        }}
      />
    )
  }
  const error = form.formState.errors.displayName === undefined ? undefined : m.shell_field_missing()
  return (
    <Form onSubmit={(event) => void submit(event)}>
      <FormProblem problem={save.problem} />
      <TextField
        label={m.account_name()}
        hint={m.account_name_hint()}
        autoComplete="name"
        maxLength={120}
        error={error ?? save.fieldError('displayName')}
        {...form.register('displayName', { validate: (name) => name.trim() !== '' })}
      />
      <FormActions>
        <Button type="submit" busy={save.busy}>
          {m.action_save()}
        </Button>
      </FormActions>
    </Form>
  )
}

/** What stands there now, as the refusal tells it: reading again would come after the first click. */
function nowOf(params: Problem['params'] | undefined, account: Account): Pick<Account, 'version' | 'displayName'> {
  const { version, displayName } = params ?? {}
  return typeof version === 'number' && typeof displayName === 'string' ? { version, displayName } : account
}
