import { canonicalJson } from '../canonical.ts'
import type { AuditFact } from '../entry.ts'
import { splitFact } from '../said.ts'
import { chainStart, commitmentTo, linkOf, newSalt, type KeptEntry } from './chain.ts'
import {
  insertEntry,
  insertHead,
  insertSaid,
  lockHead,
  moveHead,
  type AuditingTransaction,
  type Head,
} from './entry.repository.ts'

/**
 * Adds a fact to the log of the tenant in scope, in the transaction of the change itself: both stand or neither.
 * @throws Error when the operator's door has no tenant in scope.
 */
export async function recordFact(trx: AuditingTransaction, fact: AuditFact): Promise<void> {
  const { tenantId } = trx
  if (tenantId === null) throw new Error('An audit entry belongs to a tenant: put one in scope')
  const { kept, said: parts } = splitFact(fact, canonicalJson)
  const said = parts.map((part) => ({ ...part, salt: newSalt() }))
  const entry: KeptEntry = {
    at: fact.at,
    actorId: fact.actor.personId,
    actorName: kept.actorName,
    actingAs: fact.actor.actingAs,
    action: fact.action,
    objectType: fact.objectType,
    objectId: fact.objectId,
    objectLabel: kept.objectLabel,
    result: fact.result,
    origin: fact.origin,
    detail: kept.detail,
    networkPrefix: kept.prefix,
    committed: Object.fromEntries(said.map(({ part, salt, value }) => [part, commitmentTo(salt, part, value)])),
  }
  const head = (await lockHead(trx)) ?? (await firstHead(trx, tenantId))
  const seq = head.seq + 1
  const hash = linkOf(head.hash, tenantId, seq, entry)
  // All are written to the wire at once: one round trip.
  await Promise.all([
    insertEntry(trx, entry, { seq, hash, previous: head.hash }),
    ...(said.length === 0 ? [] : [insertSaid(trx, seq, fact.at, said)]),
    moveHead(trx, { seq, hash }),
  ])
}

async function firstHead(trx: AuditingTransaction, tenantId: string): Promise<Head> {
  await insertHead(trx, { seq: 0, hash: chainStart(tenantId) })
  const head = await lockHead(trx)
  if (!head) throw new Error('The end of the audit chain could not be made')
  return head
}
