import type { SignInTransaction } from '@vliegwiel/db'
import type { Device } from '../device.ts'
import { originNetwork } from '../origin-network.ts'
import { endHalfway, idleMinutes, type SessionMethod } from './session.repository.ts'
import { hashToken } from './token.ts'

type Own = { readonly tokenHash: Buffer; readonly onlyTenantId: string | null }

export type OwnSession = {
  readonly sessionId: string
  readonly isThisOne: boolean
  readonly method: SessionMethod
  readonly signedInAt: Date
  /** To five minutes: it is not written down at every request. */
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly device: Device
  /** Shortened: /24 of IPv4, /48 of IPv6; null: not known. */
  readonly networkPrefix: string | null
}

/** Notes with what and from which network somebody came in: for its owner alone, so no more than they need to know it. */
export async function noteWhence(
  trx: SignInTransaction,
  token: string,
  whence: { readonly device: Device; readonly address: string },
): Promise<void> {
  const { browser, system } = whence.device
  await trx
    .updateTable('auth.session')
    .set({ browser, system, network_prefix: originNetwork(whence.address)?.prefix ?? null })
    .where('token_hash', '=', hashToken(token))
    .execute()
}

/**
 * The sessions of a person that count at this moment, newest use first. One through a tenant's own provider sees its own
 * kind: who runs the provider is not to learn where else somebody works.
 */
export async function listOwnSessions(
  trx: SignInTransaction,
  personId: string,
  own: Own,
  at: Date,
): Promise<readonly OwnSession[]> {
  const rows = await trx
    .selectFrom('auth.session')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', at)
    .where('last_seen_at', '>', new Date(at.getTime() - idleMinutes * 60_000))
    .$if(own.onlyTenantId !== null, (query) => query.where('tenant_id', '=', own.onlyTenantId))
    .orderBy('last_seen_at', 'desc')
    .orderBy('session_id')
    .execute()
  return rows.map((row) => ({
    sessionId: row.session_id,
    isThisOne: row.token_hash.equals(own.tokenHash),
    method: row.method,
    signedInAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    device: { browser: row.browser, system: row.system },
    networkPrefix: row.network_prefix,
  }))
}

/** Ends every other session; one through a tenant's own provider ends only its own kind. Answers how many. */
export async function endOtherSessions(trx: SignInTransaction, personId: string, own: Own): Promise<number> {
  const gone = await trx
    .deleteFrom('auth.session')
    .where('person_id', '=', personId)
    .where('token_hash', '!=', own.tokenHash)
    .$if(own.onlyTenantId !== null, (query) => query.where('tenant_id', '=', own.onlyTenantId))
    .returning('session_id')
    .execute()
  if (own.onlyTenantId === null) await endHalfway(trx, personId)
  return gone.length
}

/** Ends one other session of this person, within what it may see. False: there is none. */
export async function endOneSession(
  trx: SignInTransaction,
  personId: string,
  own: Own,
  sessionId: string,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('auth.session')
    .where('person_id', '=', personId)
    .where('session_id', '=', sessionId)
    .where('token_hash', '!=', own.tokenHash)
    .$if(own.onlyTenantId !== null, (query) => query.where('tenant_id', '=', own.onlyTenantId))
    .returning('session_id')
    .execute()
  return gone.length === 1
}
