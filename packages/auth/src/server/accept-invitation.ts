import { enterTenant, newId } from '@vliegwiel/db'
import type { SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import type { TenantRole } from '../roles.ts'
import { claimInvitation, findInvitationByHash } from './invitation.repository.ts'
import type { FoundInvitation } from './invitation.repository.ts'
import { addMember } from './member.repository.ts'
import type { NewPassword } from './new-password.ts'
import { addPerson, findPersonByEmail } from './person.repository.ts'
import { hashToken } from './token.ts'

export type AcceptInput = {
  readonly token: string
  /** Hash of the session cookie of who accepts, null when nobody is signed in. */
  readonly signedIn: Buffer | null
  /** For a new account; never used to change an existing one. */
  readonly account: {
    readonly displayName: string
    readonly language: 'nl' | 'en'
    readonly password: NewPassword | null
  } | null
}

export type Accepted = {
  readonly tenantId: string
  readonly invitationId: string
  readonly personId: string
  readonly displayName: string
  readonly roles: readonly TenantRole[]
  readonly newAccount: boolean
}

/**
 * Looks an invitation up for the page behind the link.
 * @throws authError invitation-not-found
 */
export async function findInvitation(
  trx: SignInTransaction,
  token: string,
  at: Date,
): Promise<FoundInvitation & { readonly hasAccount: boolean }> {
  const found = await findInvitationByHash(trx, hashToken(token), at)
  if (!found) throw authError('invitation-not-found')
  // Only for who holds the token that was mailed to this very address.
  return { ...found, hasAccount: (await findPersonByEmail(trx, found.emailKey)) !== null }
}

/**
 * Accepts an invitation: account (if new), membership and roles, together or not at all. An existing
 * account is never touched: its owner must be signed in (T17). Works once, also for 50 at a time.
 * @throws authError invitation-not-found, invitation-closed {state}, sign-in-first, account-needed,
 *   operator-cannot-join, already-member
 */
export function acceptInvitation(trx: SignInTransaction, input: AcceptInput, at: Date): Promise<Accepted> {
  return acceptByHash(trx, { ...input, tokenHash: hashToken(input.token) }, at)
}

/** As `acceptInvitation`, for a flow that kept only the hash. */
export async function acceptByHash(
  trx: SignInTransaction,
  input: Omit<AcceptInput, 'token'> & { readonly tokenHash: Buffer },
  at: Date,
): Promise<Accepted> {
  const found = await findInvitationByHash(trx, input.tokenHash, at)
  if (!found) throw authError('invitation-not-found')
  if (found.state !== 'open') throw authError('invitation-closed', { state: found.state })
  if (found.tenantStatus !== 'active') throw authError('invitation-closed', { state: 'tenant-closed' })

  const existing = await findPersonByEmail(trx, found.emailKey)
  if (existing?.is_operator) throw authError('operator-cannot-join')
  if (existing && !(await isSignedInAs(trx, input.signedIn, existing.person_id, found.tenantId, at))) {
    // The account may be there because somebody just accepted this very invitation: then that is the answer.
    const now = await findInvitationByHash(trx, input.tokenHash, at)
    if (now && now.state !== 'open') throw authError('invitation-closed', { state: now.state })
    throw authError('sign-in-first')
  }
  if (!existing && input.account === null) throw authError('account-needed')

  const personId = existing?.person_id ?? newId()
  const displayName = existing?.display_name ?? input.account?.displayName ?? found.email
  const claimed = await enterTenant(trx, found.tenantId, (inside) =>
    claimInvitation(inside, found.invitationId, personId, at),
  )
  if (!claimed) throw authError('invitation-closed', { state: 'accepted' })
  if (!existing) {
    const added = await addPerson(
      trx,
      {
        personId,
        email: found.email,
        emailKey: found.emailKey,
        displayName,
        language: input.account?.language ?? 'nl',
        passwordHash: input.account?.password?.hash ?? null,
      },
      at,
    )
    // Made meanwhile through another tenant's invitation: now it is an existing account.
    if (added === null) throw authError('sign-in-first')
  }
  const { tenantId, invitationId, roles } = found
  const member = { personId, email: existing?.email ?? found.email, displayName, roles, grantedBy: found.invitedBy }
  const joined = await enterTenant(trx, tenantId, (inside) => addMember(inside, member, at))
  if (!joined) throw authError('already-member')
  return { tenantId, invitationId, personId, displayName, roles, newAccount: !existing }
}

// A session through one tenant's own provider speaks for that tenant alone, not for the account.
async function isSignedInAs(
  trx: SignInTransaction,
  tokenHash: Buffer | null,
  personId: string,
  tenantId: string,
  at: Date,
): Promise<boolean> {
  if (tokenHash === null) return false
  const session = await trx
    .selectFrom('auth.session as s')
    .innerJoin('auth.person as p', 'p.person_id', 's.person_id')
    .select('s.tenant_id')
    .where('s.token_hash', '=', tokenHash)
    .where('s.person_id', '=', personId)
    .where('s.expires_at', '>', at)
    .where('p.status', '=', 'active')
    .executeTakeFirst()
  return session !== undefined && (session.tenant_id === null || session.tenant_id === tenantId)
}
