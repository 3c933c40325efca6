import { passwordReasons } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { Button, Form, FormActions, TextField } from '@vliegwiel/ui'
import { useState, type SubmitEvent } from 'react'
import type { Invitation } from './invitation-view.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { refusedPassword } from './password-text.ts'
import type { Accept } from './use-accept.ts'

/** A name and a password for somebody new. The e-mail address is that of the invitation. */
export function NewAccountForm({ invitation, accept }: { invitation: Invitation; accept: Accept }) {
  const { email, tenantName } = invitation
  const [displayName, setDisplayName] = useState('')
  const [password, setPassword] = useState('')
  const [judged, setJudged] = useState(false)
  const about = { email, displayName, tenantNames: [tenantName] }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setJudged(true)
    if (displayName.trim() === '' || passwordReasons(password, about).length > 0) return
    accept.send({ displayName: displayName.trim(), password })
  }
  return (
    <Form transient onSubmit={submit} aria-label={m.account_invitation_title()}>
      <TextField label={m.account_email()} type="email" autoComplete="username" value={email} readOnly width="full" />
      <TextField
        label={m.account_name()}
        hint={m.account_name_hint()}
        autoComplete="name"
        maxLength={120}
        value={displayName}
        width="full"
        error={judged && displayName.trim() === '' ? m.shell_field_missing() : undefined}
        onChange={(event) => setDisplayName(event.target.value)}
      />
      <NewPasswordField
        label={m.account_password()}
        value={password}
        onChange={setPassword}
        about={about}
        judged={judged}
        error={refusedPassword(accept.problem)}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={accept.busy}>
          {m.account_invitation_accept()}
        </Button>
      </FormActions>
    </Form>
  )
}
