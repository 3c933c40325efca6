import { newId } from '@vliegwiel/db'
import type { OperatorTransaction, TenantTransaction } from '@vliegwiel/db'
import { authError, tooManyTries } from '../auth-error.ts'
import { emailKey } from '../email-address.ts'
import { invitationExpiry } from '../invitation.ts'
import { isTenantRole } from '../roles.ts'
import { hashToken, newToken } from './token.ts'

/** The token goes into the mail and nowhere else. */
export type MadeInvitation = { readonly invitationId: string; readonly token: string; readonly expiresAt: Date }

/**
 * Invites an e-mail address into this tenant. An earlier invitation that is still pending is revoked, so
 * that one link works at a time. Says nothing about whether the address has an account elsewhere.
 * @throws authError role-unknown, already-member, email-refused; too-many-tries after too many letters in an hour
 */
export async function invitePerson(
  trx: TenantTransaction,
  input: { readonly email: string; readonly roles: readonly string[]; readonly invitedBy: string },
  at: Date,
): Promise<MadeInvitation> {
  const made = prepare(input.email, input.roles, input.invitedBy, at)
  const member = await trx
    .selectFrom('membership')
    .select('person_id')
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', made.row.email_key))
    .executeTakeFirst()
  if (member) throw authError('already-member')
  await assertFewLetters(trx, made.row.email_key, at)
  await trx
    .updateTable('invitation')
    .set((eb) => ({ revoked_at: at, version: eb('version', '+', 1) }))
    .where('email_key', '=', made.row.email_key)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  await trx.insertInto('invitation').values(made.row).execute()
  return { invitationId: made.row.invitation_id, token: made.token, expiresAt: made.row.expires_at }
}

/**
 * The operator's only word about people: the first administrator of a new tenant.
 * @throws authError already-invited when the address has a pending invitation, email-refused
 */
export async function inviteFirstAdministrator(
  trx: OperatorTransaction,
  input: { readonly email: string; readonly invitedBy: string | null },
  at: Date,
): Promise<MadeInvitation> {
  const made = prepare(input.email, ['administrator'], input.invitedBy, at)
  const pending = await trx
    .selectFrom('invitation')
    .select(['invitation_id', 'expires_at'])
    .where('email_key', '=', made.row.email_key)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (pending && pending.expires_at > at) throw authError('already-invited')
  if (pending) {
    await trx
      .updateTable('invitation')
      .set((eb) => ({ revoked_at: at, version: eb('version', '+', 1) }))
      .where('invitation_id', '=', pending.invitation_id)
      .execute()
  }
  await trx.insertInto('invitation').values(made.row).execute()
  return { invitationId: made.row.invitation_id, token: made.token, expiresAt: made.row.expires_at }
}

/**
 * Revokes a pending invitation; its link stops working.
 * @throws authError invitation-not-found, invitation-closed, changed-meanwhile
 */
export async function revokeInvitation(
  trx: TenantTransaction,
  input: { readonly invitationId: string; readonly version: number },
  at: Date,
): Promise<{ readonly version: number }> {
  const revoked = await trx
    .updateTable('invitation')
    .set((eb) => ({ revoked_at: at, version: eb('version', '+', 1) }))
    .where('invitation_id', '=', input.invitationId)
    .where('version', '=', input.version)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('version')
    .executeTakeFirst()
  if (revoked) return revoked
  const now = await trx
    .selectFrom('invitation')
    .select(['accepted_at', 'revoked_at', 'version'])
    .where('invitation_id', '=', input.invitationId)
    .executeTakeFirst()
  if (!now) throw authError('invitation-not-found')
  if (now.accepted_at ?? now.revoked_at) {
    throw authError('invitation-closed', { state: now.accepted_at ? 'accepted' : 'revoked' })
  }
  throw authError('changed-meanwhile', { version: now.version })
}

/** Letters an hour: of a tenant, and to one address, which may be of somebody who never asked for any. */
export const lettersAnHour = { tenant: 100, address: 5 } as const

/** @throws authError too-many-tries {retryAfterSeconds} */
async function assertFewLetters(trx: TenantTransaction, emailKey_: string, at: Date): Promise<void> {
  const hour = 3_600_000
  const sent = await trx
    .selectFrom('invitation')
    .select(['email_key', 'created_at'])
    .where('created_at', '>', new Date(at.getTime() - hour))
    .orderBy('created_at', 'desc')
    .limit(lettersAnHour.tenant)
    .execute()
  const toAddress = sent.filter((row) => row.email_key === emailKey_)
  const full = sent.length >= lettersAnHour.tenant ? sent : toAddress.length >= lettersAnHour.address ? toAddress : []
  const oldest = full.at(-1)
  if (oldest) throw tooManyTries(Math.max(1, Math.ceil((oldest.created_at.getTime() + hour - at.getTime()) / 1_000)))
}

function prepare(email: string, roles: readonly string[], invitedBy: string | null, at: Date) {
  const key = emailKey(email)
  if (key === null) throw authError('email-refused')
  const unknown = roles.filter((role) => !isTenantRole(role))
  if (unknown.length > 0 || roles.length === 0) throw authError('role-unknown', { roles: unknown })
  const token = newToken()
  return {
    token,
    row: {
      invitation_id: newId(),
      // The identity, not the typed form: compatibility letters must not reach the mail server.
      email: key,
      email_key: key,
      roles: [...new Set(roles)],
      token_hash: hashToken(token),
      invited_by: invitedBy,
      created_at: at,
      expires_at: invitationExpiry(at),
      accepted_at: null,
      accepted_by: null,
      revoked_at: null,
    },
  }
}
