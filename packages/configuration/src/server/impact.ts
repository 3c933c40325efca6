import type { Impact } from '../kind/impact.ts'
import { kindOf, type DocumentContext } from './document-context.ts'
import { countBelow, listInForce, overridesBelow } from './in-force.repository.ts'
import { standingOf } from './standing.ts'
import type { DocumentRow } from './document.repository.ts'
import type { VersionRow } from './version.repository.ts'

/** What a version will do once it is in force, counted by its kind; nothing that it does not touch. */
export async function impactOf(
  context: DocumentContext,
  document: DocumentRow,
  version: VersionRow,
): Promise<Impact[]> {
  const { trx, at } = context
  const kind = kindOf(context.kinds, document.kind)
  if (!kind.impact) return []
  const inForce = await listInForce(trx, at)
  const before = inForce.find((row) => row.kind === document.kind && row.key === document.key)
  const overriding = await overridesBelow(trx, document.kind, document.key)
  const impacts = kind.impact({
    key: document.key,
    before: before?.content ?? null,
    after: standingOf(version, before).content,
    inForce: inForce.filter(({ status }) => status === 'in-force'),
    below: { tenants: await countBelow(trx), overriding: overriding.length },
  })
  return impacts.filter(({ count }) => count > 0)
}
