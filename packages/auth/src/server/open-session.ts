import type { SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import type { SessionMethod } from './session.repository.ts'
import { hashToken, newToken } from './token.ts'

/** What goes into the cookie, once; the database keeps only its hash. */
export type OpenedSession = { readonly token: string; readonly expiresAt: Date }

/** A session that goes on under a new id, and how many others of its person ended with the change. */
export type RenewedSession = OpenedSession & { readonly ended: number }

/** Starts a session under a new id; whatever id the browser brought along is worth nothing (T16). */
export async function openSession(
  trx: SignInTransaction,
  session: {
    readonly personId: string
    readonly method: SessionMethod
    readonly onlyTenantId?: string | null
    readonly providerId?: string | null
    readonly secondFactorAt?: Date | null
    readonly hours: number
  },
  at: Date,
): Promise<OpenedSession> {
  const token = newToken()
  const expiresAt = new Date(at.getTime() + session.hours * 3_600_000)
  await trx
    .insertInto('auth.session')
    .values({
      token_hash: hashToken(token),
      person_id: session.personId,
      method: session.method,
      tenant_id: session.onlyTenantId ?? null,
      provider_id: session.providerId ?? null,
      second_factor_at: session.secondFactorAt ?? null,
      created_at: at,
      last_seen_at: at,
      expires_at: expiresAt,
    })
    .execute()
  return { token, expiresAt }
}

/**
 * Gives a running session a new id because what it may do changed; the old id is dead at once. The end
 * stays where it was: renewing does not lengthen.
 * @throws authError session-ended
 */
export async function renewSession(
  trx: SignInTransaction,
  { personId, tokenHash }: { readonly personId: string; readonly tokenHash: Buffer },
  at: Date,
  change: { readonly secondFactorAt?: Date | null } = {},
): Promise<OpenedSession> {
  const [old] = await trx
    .deleteFrom('auth.session')
    .where('token_hash', '=', tokenHash)
    .where('person_id', '=', personId)
    .where('expires_at', '>', at)
    .returningAll()
    .execute()
  if (!old) throw authError('session-ended')
  const token = newToken()
  await trx
    .insertInto('auth.session')
    .values({
      ...old,
      ...(change.secondFactorAt === undefined ? {} : { second_factor_at: change.secondFactorAt }),
      token_hash: hashToken(token),
      last_seen_at: at,
    })
    .execute()
  return { token, expiresAt: old.expires_at }
}
