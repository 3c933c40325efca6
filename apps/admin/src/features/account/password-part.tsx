import { passwordReasons } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { Button, Form, FormActions, TextField } from '@vliegwiel/ui'
import { useState, type SubmitEvent } from 'react'
import { apiOf } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import type { Account } from './account-view.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { refusedPassword } from './password-text.ts'
import { ProofProblem } from './proof-problem.tsx'

/** Changes the password, after the one of now. Nothing of it is kept anywhere but here. */
export function PasswordPart({ account }: { account: Account }) {
  const [open, setOpen] = useState(false)
  const [now, setNow] = useState('')
  const [next, setNext] = useState('')
  const [judged, setJudged] = useState(false)
  const save = useSave(apiOf(null).account.changePassword.mutationOptions(), {
    say: m.account_password_changed(),
    onSaved: () => {
      setOpen(false)
      setNow('')
      setNext('')
      setJudged(false)
    },
  })
  if (!account.hasPassword) return <p className="vw-secondary">{m.account_password_none()}</p>
  if (!open) return <Button onClick={() => setOpen(true)}>{m.account_password_change()}</Button>
  const { email, displayName, memberships } = account
  const about = { email, displayName, tenantNames: memberships.map(({ tenantName }) => tenantName) }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setJudged(true)
    if (now === '' || passwordReasons(next, about).length > 0) return
    save.send({ proof: { password: now }, password: next })
  }
  return (
    <Form transient onSubmit={submit} aria-label={m.account_password_change()}>
      <ProofProblem problem={save.problem} />
      <TextField
        label={m.account_password_now()}
        type="password"
        autoComplete="current-password"
        value={now}
        error={judged && now === '' ? m.shell_field_missing() : undefined}
        onChange={(event) => setNow(event.target.value)}
      />
      <NewPasswordField
        label={m.account_password_new()}
        value={next}
        onChange={setNext}
        about={about}
        judged={judged}
        error={refusedPassword(save.problem)}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={save.busy}>
          {m.account_password_change()}
        </Button>
        <Button onClick={() => setOpen(false)}>{m.action_cancel()}</Button>
      </FormActions>
    </Form>
  )
}
