import type { ClientTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'
import { findClient } from './client.repository.ts'

/**
 * Says that a client goes, not before `eraseAfter`; the night takes it away. @throws clientError client-not-found,
 * record-closed when it was said already
 */
export async function askErasure(
  trx: ClientTransaction,
  given: { clientId: string; reason: string; by: string; eraseAfter: Date },
): Promise<{ key: string }> {
  const client = await findClient(trx, given.clientId)
  if (!client) throw clientError('client-not-found')
  const asked = await trx
    .selectFrom('client_erasure')
    .select('asked_at')
    .where('client_id', '=', given.clientId)
    .executeTakeFirst()
  if (asked) throw clientError('record-closed')
  await trx
    .insertInto('client_erasure')
    .values({
      client_id: given.clientId,
      client_key: client.key,
      reason: given.reason,
      asked_by: given.by,
      erase_after: given.eraseAfter,
    })
    .execute()
  return { key: client.key }
}

/** Takes back that a client goes. @throws clientError record-not-found */
export async function keepClient(trx: ClientTransaction, clientId: string): Promise<void> {
  const { numDeletedRows } = await trx.deleteFrom('client_erasure').where('client_id', '=', clientId).executeTakeFirst()
  if (numDeletedRows === 0n) throw clientError('record-not-found')
}
