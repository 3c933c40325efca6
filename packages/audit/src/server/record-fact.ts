import type { AuditFact } from '../entry.ts'
import { chainStart, linkOf } from './chain.ts'
import { insertEntry, insertHead, lockHead, moveHead, type AuditingTransaction, type Head } from './entry.repository.ts'

/**
 * Adds a fact to the log of the tenant in scope, in the transaction of the change itself: both stand or neither.
 * @throws Error when the operator's door has no tenant in scope.
 */
export async function recordFact(trx: AuditingTransaction, fact: AuditFact): Promise<void> {
  const { tenantId } = trx
  if (tenantId === null) throw new Error('An audit entry belongs to a tenant: put one in scope')
  const head = (await lockHead(trx)) ?? (await firstHead(trx, tenantId))
  const seq = head.seq + 1
  const hash = linkOf(head.hash, tenantId, seq, fact)
  // Both are written to the wire at once: one round trip.
  await Promise.all([insertEntry(trx, fact, { seq, hash, previous: head.hash }), moveHead(trx, { seq, hash })])
}

async function firstHead(trx: AuditingTransaction, tenantId: string): Promise<Head> {
  await insertHead(trx, { seq: 0, hash: chainStart(tenantId) })
  const head = await lockHead(trx)
  if (!head) throw new Error('The end of the audit chain could not be made')
  return head
}
