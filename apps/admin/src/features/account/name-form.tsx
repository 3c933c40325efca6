import { useQueryClient } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, Form, FormActions, TextField } from '@vliegwiel/ui'
import { useState } from 'react'
import { apiOf } from '../../app/api/api.ts'
import type { Problem } from '../../app/api/problem.ts'
import { useDraft } from '../../app/api/use-draft.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ConflictChoice } from '../../app/errors/conflict-choice.tsx'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import type { Account } from './account-view.tsx'

/** The own name; a change elsewhere meanwhile is shown beside it. */
export function NameForm({ account }: { account: Account }) {
  const queries = useQueryClient()
  const api = apiOf(null)
  const draft = useDraft<string>('account/name')
  const [name, setName] = useState(draft.found ?? account.displayName)
  const [missing, setMissing] = useState(false)
  const save = useSave(api.account.changeName.mutationOptions(), {
    say: m.account_saved(),
    onSaved: draft.drop,
  })
  const send = (version: number) => save.send({ displayName: name, version })
  const readAgain = () => queries.invalidateQueries({ queryKey: api.account.showAccount.queryKey() })
  if (save.conflict) {
    const { version, displayName } = nowOf(save.problem?.params, account)
    return (
      <ConflictChoice
        busy={save.busy}
        changes={[{ label: m.account_name(), before: displayName, after: name }]}
        onMine={() => send(version)}
        onTheirs={() => {
          draft.drop()
          setName(displayName)
          save.reset()
          void readAgain()
        }}
      />
    )
  }
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(name.trim() === '')
        if (name.trim() !== '') send(account.version)
      }}
    >
      <FormProblem problem={save.problem} />
      <TextField
        label={m.account_name()}
        hint={m.account_name_hint()}
        autoComplete="name"
        maxLength={120}
        value={name}
        error={missing ? m.shell_field_missing() : save.fieldError('displayName')}
        onChange={({ target }) => {
          setName(target.value)
          setMissing(false)
          draft.keep(target.value)
        }}
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
