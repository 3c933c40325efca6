import { sql } from 'kysely'
import { fixedQuery, type SignInTransaction } from '@vliegwiel/db'
import { isTenantRole } from '../roles.ts'
import type { TenantRole } from '../roles.ts'
import type { TenantStatus } from '../subject.ts'
import { endPasskeyChallenges } from './passkey-challenge.repository.ts'

/** Minutes without a request after which a session ends. */
export const idleMinutes = 120
/** Minutes between two notes that a session is in use: a write a request would cost more than it tells. */
export const touchMinutes = 5

export type SessionMethod = 'password' | 'oidc' | 'demo' | 'passkey'

export type SessionMembership = {
  readonly roles: readonly TenantRole[]
  readonly tenant: {
    readonly tenantId: string
    readonly slug: string
    readonly name: string
    readonly kind: 'national' | 'region' | 'municipality' | 'brand'
    readonly status: TenantStatus
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
  /**
   * This person must have a second factor and has none: an operator, an administrator of any tenant, or somebody of a
   * tenant that asks it of all. Who came through a provider answers to that.
   */
  readonly secondFactorOwed: boolean
  /**
   * The active membership of the tenant in the address, or null: nobody there, no tenant in the address. What else a
   * person may enter decides nothing about this request; `listMemberships` tells it to who asks.
   */
  readonly membership: SessionMembership | null
}

// Every request asks this, so its text is made once, and it reads only what this request is decided on.
const sessionQuery = fixedQuery(
  (trx: SignInTransaction, tokenHash: Buffer, at: Date, idleSince: Date, slug: string | null) =>
    trx
      .selectFrom('auth.session as s')
      .innerJoin('auth.person as p', 'p.person_id', 's.person_id')
      .leftJoin('tenant as t', (join) => join.on('t.slug', '=', slug))
      .leftJoin('membership as m', (join) =>
        join
          .onRef('m.tenant_id', '=', 't.tenant_id')
          .onRef('m.person_id', '=', 's.person_id')
          .on('m.status', '=', 'active')
          .on((eb) => eb.or([eb('s.tenant_id', 'is', null), eb('s.tenant_id', '=', eb.ref('m.tenant_id'))])),
      )
      .select(['s.method', 's.tenant_id as only_tenant_id', 's.second_factor_at', 's.created_at', 's.last_seen_at'])
      .select([
        's.expires_at',
        'p.person_id',
        'p.email',
        'p.display_name',
        'p.language',
        'p.is_operator',
        'p.has_password',
      ])
      .select(owesSecondFactor.as('second_factor_owed'))
      .select(['m.tenant_id as member_of', 't.slug', 't.name', 't.kind', 't.status'])
      .select(() => [hasFactor.as('has_second_factor'), rolesOf('m').as('roles')])
      .where('s.token_hash', '=', tokenHash)
      .where('s.expires_at', '>', at)
      .where('s.last_seen_at', '>', idleSince)
      .where('p.status', '=', 'active')
      // A session that came through a provider ends with it, at the next request.
      .where((eb) =>
        eb.or([
          eb('s.method', '!=', 'oidc'),
          eb.exists(
            eb
              .selectFrom('identity_provider as i')
              .select('i.provider_id')
              .whereRef('i.tenant_id', '=', 's.tenant_id')
              .whereRef('i.provider_id', '=', 's.provider_id')
              .where('i.enabled', '=', true),
          ),
        ]),
      )
      .compile(),
)

const hasFactor = sql<boolean>`(p.totp_confirmed_at is not null
  or exists (select 1 from auth.passkey k where k.person_id = s.person_id))`

/**
 * Asked of those alone who have none: for everybody else it ends at the first line. A role or a rule that came a moment
 * ago counts at this request.
 */
const owesSecondFactor = sql<boolean>`case
  when s.method = 'oidc' or ${hasFactor} then false
  when p.is_operator then true
  else exists (
    select 1 from membership own join tenant place on place.tenant_id = own.tenant_id
    where own.person_id = s.person_id and own.status = 'active' and (place.second_factor_for_all or exists (
      select 1 from membership_role held
      where held.tenant_id = own.tenant_id and held.person_id = own.person_id and held.role = 'administrator')))
  end`

/** The roles of a membership, in order of name, as text (an array in the one row of the session). */
const rolesOf = (membership: 'm') =>
  sql<string[]>`array(select r.role from membership_role r
    where r.tenant_id = ${sql.ref(`${membership}.tenant_id`)} and r.person_id = ${sql.ref(`${membership}.person_id`)}
    order by r.role)`

/**
 * Finds the session of a cookie, the person, and the membership of the tenant in the address with its roles: one
 * query, read afresh at every request, so that what was taken away is gone at the next (T13).
 * @param slug the tenant in the address; null: none
 * @returns null when it does not exist, ended, idled for two hours, the person is suspended, or its provider is gone
 */
export async function findSession(
  trx: SignInTransaction,
  tokenHash: Buffer,
  at: Date,
  slug: string | null,
): Promise<SignedIn | null> {
  const idleSince = new Date(at.getTime() - idleMinutes * 60_000)
  const [row] = (await trx.executeQuery(sessionQuery(trx, tokenHash, at, idleSince, slug))).rows
  if (!row) return null
  return {
    tokenHash,
    method: row.method,
    onlyTenantId: row.only_tenant_id,
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
    secondFactorOwed: Boolean(row.second_factor_owed),
    membership: membershipOf(row),
  }
}

/** All of it or nothing: a tenant without a membership in it is not there. */
function membershipOf(row: {
  readonly member_of: string | null
  readonly slug: string | null
  readonly name: string | null
  readonly kind: SessionMembership['tenant']['kind'] | null
  readonly status: TenantStatus | null
  readonly roles: readonly string[]
}): SessionMembership | null {
  const { member_of: tenantId, slug, name, kind, status } = row
  if (tenantId === null || slug === null || name === null || kind === null || status === null) return null
  return { roles: row.roles.filter(isTenantRole), tenant: { tenantId, slug, name, kind, status } }
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

/** Ends all sessions and half-finished sign-ins of a person but the one at hand. Answers how many sessions. */
export async function revokeOtherSessions(trx: SignInTransaction, personId: string, keep: Buffer): Promise<number> {
  const gone = await trx
    .deleteFrom('auth.session')
    .where('person_id', '=', personId)
    .where('token_hash', '!=', keep)
    .returning('session_id')
    .execute()
  await endHalfway(trx, personId)
  return gone.length
}

/** Ends all sessions and half-finished sign-ins of a person. */
export async function revokeSessionsOf(trx: SignInTransaction, personId: string): Promise<void> {
  await trx.deleteFrom('auth.session').where('person_id', '=', personId).execute()
  await endHalfway(trx, personId)
}

/** Ends the sign-ins of a person that are half way, and what waits for a passkey. */
export async function endHalfway(trx: SignInTransaction, personId: string): Promise<void> {
  await trx.deleteFrom('auth.sign_in_challenge').where('person_id', '=', personId).execute()
  await endPasskeyChallenges(trx, personId)
}
