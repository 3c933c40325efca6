import type { TenantTransaction } from '@vliegwiel/db'
import { anchorPlaces, type AnchorPlaceKind } from '../anchor.ts'
import { chainStart } from './chain.ts'
import { readHead } from './entry.repository.ts'

/** The end of the chain in scope, as an anchor holds it. A log without entries ends at its start. */
export async function chainEnd(trx: TenantTransaction): Promise<{ readonly seq: number; readonly link: string }> {
  const head = await readHead(trx)
  return { seq: head?.seq ?? 0, link: (head?.hash ?? chainStart(trx.tenantId)).toString('hex') }
}

/** When and where the end of this log was last laid down outside the database. */
export interface LastAnchor {
  readonly at: Date
  readonly seq: number
  readonly places: readonly AnchorPlaceKind[]
}

export async function readLastAnchor(trx: TenantTransaction): Promise<LastAnchor | null> {
  const row = await trx.selectFrom('audit_anchor').select(['at', 'seq', 'places']).executeTakeFirst()
  return row ? { ...row, places: anchorPlaces.filter((place) => row.places.includes(place)) } : null
}

export async function keepLastAnchor(trx: TenantTransaction, { at, seq, places }: LastAnchor): Promise<void> {
  const values = { seq, at, places: [...places] }
  await trx
    .insertInto('audit_anchor')
    .values(values)
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(values))
    .execute()
}

/** When the log in scope began; null without an entry. */
export async function logBegan(trx: TenantTransaction): Promise<Date | null> {
  const row = await trx.selectFrom('audit_entry').select('at').orderBy('seq').limit(1).executeTakeFirst()
  return row?.at ?? null
}
