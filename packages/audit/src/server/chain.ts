import { createHash, randomBytes } from 'node:crypto'
import { canonicalJson } from '../canonical.ts'
import type { AuditFact } from '../entry.ts'
import type { SaidPart } from '../said.ts'

/** The link before the first: no tenant can present another tenant's chain as its own. */
export function chainStart(tenantId: string): Buffer {
  return createHash('sha256').update(`vliegwiel audit of ${tenantId}`).digest()
}

/** What stands in an entry for good. Names of people and networks stand in it by a salted hash alone. */
export interface KeptEntry {
  readonly at: Date
  readonly actorId: string | null
  readonly actorName: string | null
  readonly actingAs: string | null
  readonly action: string
  readonly objectType: string
  readonly objectId: string | null
  readonly objectLabel: string | null
  readonly result: AuditFact['result']
  readonly origin: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly networkPrefix: string | null
  /** For each part that stands beside the entry: `commitmentTo` it, in hex. */
  readonly committed: Readonly<Record<string, string>>
}

/**
 * SHA-256 over the link before and everything the entry holds. A changed or removed entry breaks every later link.
 * `form` 1 is of before 0034: names in the entry itself, no network.
 */
export function linkOf(previous: Buffer, tenantId: string, seq: number, entry: KeptEntry, form: 1 | 2 = 2): Buffer {
  const common = [
    tenantId,
    seq,
    entry.at.toISOString(),
    entry.actorId,
    entry.actorName,
    entry.actingAs,
    entry.action,
    entry.objectType,
    entry.objectId,
    entry.objectLabel,
    entry.result,
    entry.origin,
    entry.detail,
  ]
  const content = form === 1 ? common : [...common, entry.networkPrefix, entry.committed]
  return createHash('sha256').update(previous).update(canonicalJson(content)).digest()
}

/** 256 random bits: with them gone nobody can try names against what the entry holds. */
export const newSalt = (): Buffer => randomBytes(32)

/** What an entry holds of a part that stands beside it: SHA-256 over salt, part and value, in hex. */
export function commitmentTo(salt: Buffer, part: SaidPart, value: string): string {
  return createHash('sha256').update(salt).update(`${part}\n${value}`).digest('hex')
}
