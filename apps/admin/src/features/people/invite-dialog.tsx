import '../features.css'
import { emailKey, type TenantRole } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { Button, Form, FormErrors, TextField } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useId, useState } from 'react'
import { RoleChoice } from './role-choice.tsx'

export interface Invitation {
  email: string
  roles: TenantRole[]
}

interface InviteDialogProps {
  tenantName: string
  /** Filled in when somebody is invited again. */
  start?: Invitation | undefined
  busy: boolean
  error?: string | undefined
  onSend: (invitation: Invitation) => void
  onClose: () => void
}

/** Who, with which roles, and the very mail that will be sent. */
export function InviteDialog({ tenantName, start, busy, error, onSend, onClose }: InviteDialogProps) {
  const [email, setEmail] = useState(start?.email ?? '')
  const [roles, setRoles] = useState<TenantRole[]>(start?.roles ?? [])
  const [tried, setTried] = useState(false)
  const id = useId()
  const emailError = emailKey(email) === null ? m.people_invite_error_email() : undefined
  const rolesError = roles.length === 0 ? m.people_invite_error_roles() : undefined
  const send = () => {
    setTried(true)
    if (emailError === undefined && rolesError === undefined) onSend({ email: email.trim(), roles })
  }
  const errors = [
    ...(emailError === undefined ? [] : [{ field: `${id}-email`, text: emailError }]),
    ...(rolesError === undefined ? [] : [{ field: `${id}-roles`, text: rolesError }]),
  ]
  return (
    <Dialog
      isOpen
      title={m.people_invite_title({ tenant: tenantName })}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" busy={busy} onClick={send}>
            {m.people_invite_send()}
          </Button>
        </>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {tried && <FormErrors errors={errors} />}
        {error !== undefined && <FormErrors errors={[{ field: null, text: error }]} />}
        <TextField
          id={`${id}-email`}
          label={m.people_invite_email()}
          hint={m.people_invite_email_hint()}
          type="email"
          autoComplete="off"
          value={email}
          error={tried ? emailError : undefined}
          onChange={(event) => setEmail(event.target.value)}
        />
        <RoleChoice
          id={`${id}-roles`}
          legend={m.people_invite_roles()}
          chosen={roles}
          error={tried ? rolesError : undefined}
          onChange={setRoles}
        />
        <MailPreview tenantName={tenantName} />
      </Form>
    </Dialog>
  )
}

/** The mail as the API writes it, with a word where the personal link comes. */
function MailPreview({ tenantName: tenant }: { tenantName: string }) {
  return (
    <section>
      <h3>{m.people_invite_mail_title()}</h3>
      <p className="vw-secondary">
        {m.people_invite_mail_subject()}: <b>{m.people_invitation_mail_subject({ tenant })}</b>
      </p>
      <pre className="adm-letter">{m.people_invitation_mail_body({ tenant, link: m.people_invite_mail_link() })}</pre>
    </section>
  )
}
