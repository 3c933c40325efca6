import { newId, type ClientTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'
import { findClientByKey } from './client.repository.ts'

/** A reason that stays, and what opens the client by it for a day. The moment is the database's own. */
export async function openFor(
  trx: ClientTransaction,
  given: { key: string; personId: string; ground: 'reason' | 'handed-over' | 'added'; reason: string },
): Promise<void> {
  const row = { reason_id: newId(), client_key: given.key, person_id: given.personId }
  await trx
    .insertInto('client_reason')
    .values({ ...row, ground: given.ground, reason: given.reason })
    .execute()
  await trx.insertInto('client_opening').values(row).execute()
}

/**
 * Opens a client that who asks has nothing to do with, for 24 hours. It is in the log, and on the client's overview.
 * @throws clientError client-not-found when no client has this key
 */
export async function openClient(
  trx: ClientTransaction,
  given: { key: string; personId: string; reason: string },
): Promise<{ clientId: string }> {
  try {
    await openFor(trx, { ...given, ground: 'reason' })
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'client_reason_client') throw clientError('client-not-found')
    throw error
  }
  const found = await findClientByKey(trx, given.key)
  if (!found) throw clientError('client-not-found')
  return { clientId: found.client_id }
}

/** Reasons that were given for a client, newest first: everybody who sees the client sees them. */
export function reasonsOf(trx: ClientTransaction, key: string) {
  return trx
    .selectFrom('client_reason as e')
    .leftJoin('membership as m', 'm.person_id', 'e.person_id')
    .select(['m.display_name as name', 'e.ground', 'e.reason', 'e.at'])
    .where('e.client_key', '=', key)
    .orderBy('e.at', 'desc')
    .limit(200)
    .execute()
}
