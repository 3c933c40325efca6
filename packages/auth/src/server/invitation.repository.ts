import type { SignInTransaction, TenantTransaction } from '@vliegwiel/db'
import { invitationState } from '../invitation.ts'
import type { InvitationState } from '../invitation.ts'
import { isTenantRole } from '../roles.ts'
import type { TenantRole } from '../roles.ts'
import type { TenantStatus } from '../subject.ts'

/** An invitation as its token shows it, before anyone is known. */
export type FoundInvitation = {
  readonly tenantId: string
  readonly tenantName: string
  readonly tenantStatus: TenantStatus
  readonly invitationId: string
  readonly email: string
  readonly emailKey: string
  readonly roles: readonly TenantRole[]
  readonly invitedBy: string | null
  readonly expiresAt: Date
  readonly state: InvitationState
}

export function findInvitationByHash(
  trx: SignInTransaction,
  tokenHash: Buffer,
  at: Date,
): Promise<FoundInvitation | null> {
  return findBy(trx, { tokenHash }, at)
}

/** By its id, for who holds a link that was made for it. */
export function findInvitationById(
  trx: SignInTransaction,
  id: { readonly tenantId: string; readonly invitationId: string },
  at: Date,
): Promise<FoundInvitation | null> {
  return findBy(trx, id, at)
}

async function findBy(
  trx: SignInTransaction,
  by: { readonly tokenHash: Buffer } | { readonly tenantId: string; readonly invitationId: string },
  at: Date,
): Promise<FoundInvitation | null> {
  const row = await trx
    .selectFrom('invitation as i')
    .innerJoin('tenant as t', 't.tenant_id', 'i.tenant_id')
    .select([
      't.tenant_id',
      't.name',
      't.status',
      'i.invitation_id',
      'i.email',
      'i.email_key',
      'i.roles',
      'i.invited_by',
    ])
    .select(['i.expires_at', 'i.accepted_at', 'i.revoked_at'])
    .where((eb) =>
      'tokenHash' in by
        ? eb('i.token_hash', '=', by.tokenHash)
        : eb.and([eb('i.tenant_id', '=', by.tenantId), eb('i.invitation_id', '=', by.invitationId)]),
    )
    .executeTakeFirst()
  if (!row) return null
  return {
    tenantId: row.tenant_id,
    tenantName: row.name,
    tenantStatus: row.status,
    invitationId: row.invitation_id,
    email: row.email,
    emailKey: row.email_key,
    roles: row.roles.filter(isTenantRole),
    invitedBy: row.invited_by,
    expiresAt: row.expires_at,
    state: invitationState(row, at),
  }
}

/** Marks an open invitation as accepted; false when somebody was first or it closed meanwhile. */
export async function claimInvitation(
  trx: TenantTransaction,
  invitationId: string,
  personId: string,
  at: Date,
): Promise<boolean> {
  const claimed = await trx
    .updateTable('invitation')
    .set((eb) => ({ accepted_at: at, accepted_by: personId, version: eb('version', '+', 1) }))
    .where('invitation_id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('invitation_id')
    .execute()
  return claimed.length === 1
}

export type InvitationRow = {
  readonly invitationId: string
  readonly email: string
  readonly roles: readonly TenantRole[]
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly state: InvitationState
  readonly version: number
}

/** The newest 200 invitations that were not accepted or revoked, expired ones too. */
export async function listPendingInvitations(trx: TenantTransaction, at: Date): Promise<readonly InvitationRow[]> {
  const rows = await trx
    .selectFrom('invitation')
    .select(['invitation_id', 'email', 'roles', 'created_at', 'expires_at', 'accepted_at', 'revoked_at', 'version'])
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('invitation_id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    invitationId: row.invitation_id,
    email: row.email,
    roles: row.roles.filter(isTenantRole),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    state: invitationState(row, at),
    version: row.version,
  }))
}
