import { enterTenant, newId } from '@vliegwiel/db'
import type { SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import type { TenantRole } from '../roles.ts'
import { claimInvitation, findInvitationByHash, findInvitationById } from './invitation.repository.ts'
import type { FoundInvitation } from './invitation.repository.ts'
import { addMember } from './member.repository.ts'
import type { NewPassword } from './new-password.ts'
import { endLinks, findLink, takeLink } from './one-time-link.repository.ts'
import { addPerson, findPersonByEmail, type Credentials } from './person.repository.ts'
import { hashToken } from './token.ts'

/** For a new account; never used to change an existing one. */
export type NewAccount = {
  readonly displayName: string
  readonly language: 'nl' | 'en'
  readonly password: NewPassword | null
}

export type Accepted = {
  readonly tenantId: string
  readonly invitationId: string
  readonly personId: string
  readonly displayName: string
  readonly roles: readonly TenantRole[]
  readonly newAccount: boolean
}

const purpose = 'new-account'

/**
 * Looks up what stands behind a link: an invitation, or the link for a new account that was mailed to its address
 * (`newAccount`). Not whether the address has an account: the first link may have passed through other hands.
 * @throws authError invitation-not-found
 */
export async function findInvitation(
  trx: SignInTransaction,
  token: string,
  at: Date,
): Promise<FoundInvitation & { readonly newAccount: boolean }> {
  const found = await findInvitationByHash(trx, hashToken(token), at)
  if (found) return { ...found, newAccount: false }
  const invited = await invitationOf(trx, await findLink(trx, { token, purpose }, at), at)
  return { ...invited, newAccount: true }
}

/**
 * Accepts an invitation as who is signed in: membership and roles, together or not at all (T17). Whether the address has
 * an account is told to nobody else: who is not signed in as its owner gets one answer.
 * @param input.signedIn hash of the session cookie of who accepts, null when nobody is signed in
 * @throws authError invitation-not-found, invitation-closed {state}, sign-in-first, operator-cannot-join, already-member
 */
export async function acceptInvitation(
  trx: SignInTransaction,
  input: { readonly token: string; readonly signedIn: Buffer | null },
  at: Date,
): Promise<Accepted> {
  const found = await findInvitationByHash(trx, hashToken(input.token), at)
  if (!found) throw authError('invitation-not-found')
  assertOpen(found)
  const existing = await findPersonByEmail(trx, found.emailKey)
  if (!existing || !(await isSignedInAs(trx, input.signedIn, existing.person_id, found.tenantId, at)))
    throw authError('sign-in-first')
  return join(trx, found, existing, null, at)
}

/**
 * Accepts an invitation as somebody new, by the link that was mailed for it: account, membership and roles, together or
 * not at all. Works once, also for 50 at a time.
 * @throws authError link-closed, invitation-closed {state}, sign-in-first: the account was made meanwhile
 */
export async function acceptAsNew(
  trx: SignInTransaction,
  input: { readonly token: string; readonly account: NewAccount },
  at: Date,
): Promise<Accepted> {
  const link = await takeLink(trx, { token: input.token, purpose }, at)
  if (!link) throw authError('link-closed')
  const found = await invitationOf(trx, link, at)
  assertOpen(found)
  if (await findPersonByEmail(trx, found.emailKey)) throw authError('sign-in-first')
  await endLinks(trx, purpose, found.emailKey)
  return join(trx, found, null, input.account, at)
}

/**
 * Accepts an invitation through the provider of its tenant, which says whose address it is: as who is signed in, or as
 * somebody new. @throws as `acceptInvitation`
 */
export async function acceptByHash(
  trx: SignInTransaction,
  input: { readonly tokenHash: Buffer; readonly signedIn: Buffer | null; readonly account: NewAccount },
  at: Date,
): Promise<Accepted> {
  const found = await findInvitationByHash(trx, input.tokenHash, at)
  if (!found) throw authError('invitation-not-found')
  assertOpen(found)
  const existing = await findPersonByEmail(trx, found.emailKey)
  if (existing && !(await isSignedInAs(trx, input.signedIn, existing.person_id, found.tenantId, at))) {
    // The account may be there because somebody just accepted this very invitation: then that is the answer.
    const now = await findInvitationByHash(trx, input.tokenHash, at)
    if (now && now.state !== 'open') throw authError('invitation-closed', { state: now.state })
    throw authError('sign-in-first')
  }
  return join(trx, found, existing, input.account, at)
}

async function invitationOf(
  trx: SignInTransaction,
  link: { readonly tenantId: string | null; readonly invitationId: string | null } | null,
  at: Date,
): Promise<FoundInvitation> {
  const { tenantId, invitationId } = link ?? { tenantId: null, invitationId: null }
  const found =
    tenantId === null || invitationId === null ? null : await findInvitationById(trx, { tenantId, invitationId }, at)
  if (!found) throw authError('invitation-not-found')
  return found
}

/** @throws authError invitation-closed {state} */
export function assertOpen(found: FoundInvitation): void {
  if (found.state !== 'open') throw authError('invitation-closed', { state: found.state })
  if (found.tenantStatus !== 'active') throw authError('invitation-closed', { state: 'tenant-closed' })
}

async function join(
  trx: SignInTransaction,
  found: FoundInvitation,
  existing: Credentials | null,
  account: NewAccount | null,
  at: Date,
): Promise<Accepted> {
  if (existing?.is_operator) throw authError('operator-cannot-join')
  const personId = existing?.person_id ?? newId()
  const displayName = existing?.display_name ?? account?.displayName ?? found.email
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
        language: account?.language ?? 'nl',
        passwordHash: account?.password?.hash ?? null,
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
