import { createHash } from 'node:crypto'
import { canonicalJson } from '../canonical.ts'
import type { AuditFact } from '../entry.ts'

/** The link before the first: no tenant can present another tenant's chain as its own. */
export function chainStart(tenantId: string): Buffer {
  return createHash('sha256').update(`vliegwiel audit of ${tenantId}`).digest()
}

/** SHA-256 over the link before and everything the entry says. A changed or removed entry breaks every later link. */
export function linkOf(previous: Buffer, tenantId: string, seq: number, fact: AuditFact): Buffer {
  const content = canonicalJson([
    tenantId,
    seq,
    fact.at.toISOString(),
    fact.actor.personId,
    fact.actor.name,
    fact.actor.actingAs,
    fact.action,
    fact.objectType,
    fact.objectId,
    fact.objectLabel,
    fact.result,
    fact.origin,
    fact.detail,
  ])
  return createHash('sha256').update(previous).update(content).digest()
}
