import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { Banner, Button, FormActions, LinkButton, PageHeader } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { leave } from '../../app/session/leave.ts'
import { roleName } from '@vliegwiel/auth'
import { useState } from 'react'
import { AskAccount } from './ask-account.tsx'
import { NewAccountForm } from './new-account-form.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useAccept } from './use-accept.ts'

export type Invitation = RouterOutputs['invitations']['showInvitation']

export interface InvitationViewProps {
  token: string
  invitation: Invitation
  /** Who is signed in already. */
  me: { displayName: string; email: string } | null
  onSignedIn: () => void
}

const closed: Readonly<Record<Exclude<Invitation['state'], 'open'>, (words: { tenant: string }) => string>> = {
  expired: m.account_invitation_expired,
  accepted: () => m.account_invitation_accepted(),
  revoked: m.account_invitation_revoked,
  'tenant-closed': m.account_invitation_closed,
}

/** An invitation: who invites, as what, until when, and the one way to accept it. */
export function InvitationView({ token, invitation, me, onSignedIn }: InvitationViewProps) {
  const { tenantName, email, roles, state, expiresAt, newAccount } = invitation
  const [isKnown, setKnown] = useState(false)
  const accept = useAccept(token)
  const roleNames = roles.map((role) => roleName(role)).join(', ')
  if (state !== 'open') {
    return (
      <PageHeader
        title={m.account_invitation_title()}
        sentence={closed[state]({ tenant: tenantName })}
        actions={state === 'accepted' && <LinkButton href={address('/aanmelden')}>{m.action_sign_in()}</LinkButton>}
      />
    )
  }
  const isOther = me !== null && (me.email !== email || newAccount)
  return (
    <>
      <PageHeader
        title={m.account_invitation_for({ tenant: tenantName })}
        sentence={`${m.account_invitation_roles({ roles: roleNames })} ${m.account_invitation_until({ date: formatDate(new Date(expiresAt), 'long') })}`}
      />
      {accept.problem !== null && accept.problem.fields.length === 0 && (
        <Banner tone="bad">{accept.problem.text}</Banner>
      )}
      {isOther ? (
        <>
          <Banner tone="warn">{m.account_invitation_other({ email: me.email, invited: email })}</Banner>
          <FormActions>
            <Button onClick={() => void leave(`/uitnodiging/${token}`)}>{m.action_sign_out()}</Button>
          </FormActions>
        </>
      ) : me !== null ? (
        <>
          <p>{m.account_invitation_signed_in({ name: me.displayName })}</p>
          <FormActions>
            <Button variant="primary" busy={accept.busy} onClick={() => accept.send(null)}>
              {m.account_invitation_accept()}
            </Button>
          </FormActions>
        </>
      ) : newAccount ? (
        <>
          <p>{m.account_invitation_new()}</p>
          <NewAccountForm invitation={invitation} accept={accept} />
        </>
      ) : isKnown ? (
        <>
          <p>{m.account_invitation_known({ email })}</p>
          <SignInForm email={email} onSignedIn={onSignedIn} />
          <Button onClick={() => setKnown(false)}>{m.account_invitation_choose_new()}</Button>
        </>
      ) : (
        <>
          <p>{m.account_invitation_how({ email })}</p>
          <AskAccount token={token} email={email} />
          <Button onClick={() => setKnown(true)}>{m.account_invitation_choose_known()}</Button>
        </>
      )}
    </>
  )
}
