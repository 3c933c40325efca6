import type { SignInTransaction, TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'
import { emailKey } from '../email-address.ts'

/** A person whom no tenant lets in any more. */
export interface Leaver {
  readonly personId: string
  /** When the last tenant closed its door; of somebody whom no tenant ever knew, when the account was last changed. */
  readonly since: Date
  /** Tenants that still hold a member of this person, suspended. */
  readonly tenantIds: readonly string[]
  /** The account is nobody's already, and a tenant may still hold the name. */
  readonly forgotten: boolean
}

/** Everybody without an active membership. Operators work for no tenant and are none of them. */
export async function listLeavers(trx: SignInTransaction): Promise<Leaver[]> {
  const rows = await trx
    .selectFrom('auth.person as p')
    .leftJoin('membership as m', 'm.person_id', 'p.person_id')
    .select((eb) => [
      'p.person_id',
      'p.changed_at',
      'p.forgotten_at',
      eb.fn.max('m.changed_at').as('left_at'),
      sql<string[] | null>`array_agg(m.tenant_id::text) filter (where m.email <> '')`.as('tenant_ids'),
    ])
    .where('p.is_operator', '=', false)
    .groupBy('p.person_id')
    .having(sql<number>`count(*) filter (where m.status = 'active')`, '=', 0)
    .orderBy('p.person_id')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    since: row.left_at ?? row.changed_at,
    tenantIds: row.tenant_ids ?? [],
    forgotten: row.forgotten_at !== null,
  }))
}

/** The name that stays of somebody who was forgotten: the last letters of the id tell two of them apart. */
export const forgottenName = (personId: string): string => `Gewiste persoon ${personId.slice(-6)}`

/** What of a person goes whether or not the account stays under its id. */
const ownTables = [
  'auth.session',
  'auth.recovery_code',
  'auth.passkey',
  'auth.passkey_challenge',
  'auth.sign_in_challenge',
  'auth.oidc_identity',
  'auth.idempotency',
  'auth.oidc_flow',
] as const

/**
 * Makes an account nobody's: removed when no tenant has a member of it, otherwise without a name, an address and a way
 * in. Looks again, holding the account: who was let in meanwhile keeps it. Answers whether it was done.
 */
export async function forgetAccount(trx: SignInTransaction, personId: string, at: Date): Promise<boolean> {
  const person = await trx
    .selectFrom('auth.person')
    .select(['person_id', 'is_operator'])
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!person || person.is_operator) return false
  const members = await trx.selectFrom('membership').select('status').where('person_id', '=', personId).execute()
  if (members.some(({ status }) => status === 'active')) return false
  for (const table of ownTables) await trx.deleteFrom(table).where('person_id', '=', personId).execute()
  if (members.length === 0) {
    await trx.deleteFrom('auth.person').where('person_id', '=', personId).execute()
    return true
  }
  await trx
    .updateTable('auth.person')
    .set({
      // No address has this form, so nobody can sign in or be invited with it.
      email: '',
      email_key: `gewist ${personId}`,
      display_name: forgottenName(personId),
      password_hash: null,
      totp_secret: null,
      totp_next_secret: null,
      totp_confirmed_at: null,
      totp_last_step: null,
      status: 'suspended',
      forgotten_at: at,
      version: sql<number>`version + 1`,
    })
    .where('person_id', '=', personId)
    .execute()
  return true
}

/** What a tenant held of somebody, as the log knows it. */
export interface ForgottenMember {
  /** The person, and the invitations that hold the address. */
  readonly subjects: readonly string[]
  readonly email: string
}

/** Takes name, address and roles of a member out of the tenant in scope, and the address out of its invitations. */
export async function forgetMember(
  trx: TenantTransaction,
  personId: string,
  at: Date,
): Promise<ForgottenMember | null> {
  const member = await trx
    .selectFrom('membership')
    .select(['email', 'status'])
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!member || member.status === 'active') return null
  const key = emailKey(member.email) ?? member.email
  const invitations = await trx
    .selectFrom('invitation')
    .select(['invitation_id', 'revoked_at', 'accepted_at'])
    .where((eb) => eb.or([eb('accepted_by', '=', personId), eb('email_key', '=', key)]))
    .execute()
  for (const { invitation_id: id, revoked_at: revoked, accepted_at: accepted } of invitations) {
    await trx
      .updateTable('invitation')
      .set({ email: '', email_key: `gewist ${id}`, revoked_at: revoked ?? (accepted === null ? at : null) })
      .where('invitation_id', '=', id)
      .execute()
  }
  await trx.deleteFrom('membership_role').where('person_id', '=', personId).execute()
  await trx
    .updateTable('membership')
    .set({ email: '', display_name: forgottenName(personId), version: sql<number>`version + 1` })
    .where('person_id', '=', personId)
    .execute()
  return { subjects: [personId, ...invitations.map(({ invitation_id: id }) => id)], email: member.email }
}

/** Removes ways in by a tenant that is no more: identities at its provider, and sessions that came through it. */
export async function forgetWaysIn(trx: SignInTransaction, tenantId: string): Promise<void> {
  await trx.deleteFrom('auth.oidc_identity').where('tenant_id', '=', tenantId).execute()
  await trx.deleteFrom('auth.session').where('tenant_id', '=', tenantId).execute()
}

/** How many tenants hold a member of this person, suspended ones too. */
export async function membersOf(trx: SignInTransaction, personId: string): Promise<number> {
  const rows = await trx.selectFrom('membership').select('tenant_id').where('person_id', '=', personId).execute()
  return rows.length
}
