import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { fixedQuery, type SignInTransaction } from '@vliegwiel/db'
import { isTenantRole } from '../roles.ts'
import type { TenantRole } from '../roles.ts'
import type { TenantStatus } from '../subject.ts'

/** Minutes without a request after which a session ends. */
export const idleMinutes = 120
/** Minutes between two notes that a session is in use: a write a request would cost more than it tells. */
export const touchMinutes = 5

export type SessionMethod = 'password' | 'oidc' | 'demo'

export type SessionMembership = {
  readonly roles: readonly TenantRole[]
  readonly tenant: {
    readonly tenantId: string
    readonly slug: string
    readonly name: string
    readonly kind: 'national' | 'region' | 'municipality' | 'brand'
    readonly status: TenantStatus
    readonly parentName: string | null
  }
}

/** A session that counts at this moment, with everything the rights are decided from. */
export type SignedIn = {
  readonly tokenHash: Buffer
  readonly method: SessionMethod
  /** The session came through this tenant's own provider and is good for that tenant alone. */
  readonly onlyTenantId: string | null
  readonly secondFactorAt: Date | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly person: {
    readonly personId: string
    readonly email: string
    readonly displayName: string
    readonly language: 'nl' | 'en'
    readonly isOperator: boolean
    readonly hasPassword: boolean
    readonly hasSecondFactor: boolean
  }
  /** Active memberships alone, by name of the tenant. */
  readonly memberships: readonly SessionMembership[]
}

// Every request asks this, so its text is made once.
const sessionQuery = fixedQuery((trx: SignInTransaction, tokenHash: Buffer, at: Date, idleSince: Date) =>
  trx
    .selectFrom('auth.session as s')
    .innerJoin('auth.person as p', 'p.person_id', 's.person_id')
    .select(['s.method', 's.tenant_id', 's.second_factor_at', 's.created_at', 's.last_seen_at', 's.expires_at'])
    .select(['p.person_id', 'p.email', 'p.display_name', 'p.language', 'p.is_operator'])
    .select((eb) => [
      eb('p.password_hash', 'is not', null).as('has_password'),
      eb('p.totp_confirmed_at', 'is not', null).as('has_second_factor'),
      jsonArrayFrom(
        eb
          .selectFrom('membership as m')
          .innerJoin('tenant as t', 't.tenant_id', 'm.tenant_id')
          .leftJoin('tenant as above', 'above.tenant_id', 't.parent_id')
          .select(['t.tenant_id', 't.slug', 't.name', 't.kind', 't.status', 'above.name as parent_name'])
          .select((inner) =>
            jsonArrayFrom(
              inner
                .selectFrom('membership_role as r')
                .select('r.role')
                .whereRef('r.tenant_id', '=', 'm.tenant_id')
                .whereRef('r.person_id', '=', 'm.person_id')
                .orderBy('r.role'),
            ).as('roles'),
          )
          .whereRef('m.person_id', '=', 'p.person_id')
          .where('m.status', '=', 'active')
          .where((inner) =>
            inner.or([inner('s.tenant_id', 'is', null), inner('s.tenant_id', '=', inner.ref('m.tenant_id'))]),
          )
          .orderBy('t.name')
          .orderBy('t.tenant_id'),
      ).as('memberships'),
    ])
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', at)
    .where('s.last_seen_at', '>', idleSince)
    .where('p.status', '=', 'active')
    .compile(),
)

/**
 * Finds the session of a cookie, the person, and all active memberships with their roles and tenants:
 * one query, read afresh at every request, so that what was taken away is gone at the next (T13).
 * @returns null when it does not exist, ended, idled for two hours, or the person is suspended
 */
export async function findSession(trx: SignInTransaction, tokenHash: Buffer, at: Date): Promise<SignedIn | null> {
  const idleSince = new Date(at.getTime() - idleMinutes * 60_000)
  const [row] = (await trx.executeQuery(sessionQuery(trx, tokenHash, at, idleSince))).rows
  if (!row) return null
  return {
    tokenHash,
    method: row.method,
    onlyTenantId: row.tenant_id,
    secondFactorAt: row.second_factor_at,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    person: {
      personId: row.person_id,
      email: row.email,
      displayName: row.display_name,
      language: row.language,
      isOperator: row.is_operator,
      hasPassword: Boolean(row.has_password),
      hasSecondFactor: Boolean(row.has_second_factor),
    },
    memberships: row.memberships.map((one) => ({
      roles: one.roles.map(({ role }) => role).filter(isTenantRole),
      tenant: {
        tenantId: one.tenant_id,
        slug: one.slug,
        name: one.name,
        kind: one.kind,
        status: one.status,
        parentName: one.parent_name,
      },
    })),
  }
}

/** Notes that a session is in use, at most every five minutes. */
export async function touchSession(trx: SignInTransaction, session: SignedIn, at: Date): Promise<void> {
  if (!needsTouch(session, at)) return
  await trx
    .updateTable('auth.session')
    .set({ last_seen_at: at })
    .where('token_hash', '=', session.tokenHash)
    .where('last_seen_at', '<', at)
    .execute()
}

/** True when `touchSession` would write; lets a request that only reads skip the transaction. */
export function needsTouch(session: SignedIn, at: Date): boolean {
  return at.getTime() - session.lastSeenAt.getTime() >= touchMinutes * 60_000
}

/** Ends one session (sign out). */
export async function revokeSession(trx: SignInTransaction, tokenHash: Buffer): Promise<void> {
  await trx.deleteFrom('auth.session').where('token_hash', '=', tokenHash).execute()
}

/** Ends all sessions and half-finished sign-ins of a person but the one at hand. */
export async function revokeOtherSessions(trx: SignInTransaction, personId: string, keep: Buffer): Promise<void> {
  await trx.deleteFrom('auth.session').where('person_id', '=', personId).where('token_hash', '!=', keep).execute()
  await trx.deleteFrom('auth.sign_in_challenge').where('person_id', '=', personId).execute()
}

/** Ends all sessions and half-finished sign-ins of a person. */
export async function revokeSessionsOf(trx: SignInTransaction, personId: string): Promise<void> {
  await trx.deleteFrom('auth.session').where('person_id', '=', personId).execute()
  await trx.deleteFrom('auth.sign_in_challenge').where('person_id', '=', personId).execute()
}
