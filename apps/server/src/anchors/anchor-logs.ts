import { platformLog, type Anchor, type AnchorPlaceKind } from '@vliegwiel/audit'
import { chainEnd, keepLastAnchor, recordFact } from '@vliegwiel/audit/server'
import { asOperator, inTenant, type Database } from '@vliegwiel/db'
import { readTree } from '@vliegwiel/tenants/server'
import { layDown, type AnchorSettings } from './lay-down.ts'

/** What came of laying down the ends of all logs. */
export interface Anchored {
  readonly chains: number
  readonly places: readonly AnchorPlaceKind[]
  readonly failures: readonly { readonly place: AnchorPlaceKind; readonly problem: string }[]
}

/**
 * Lays the end of every log down outside the database, at each place that the installation named. A place that fails
 * does not keep the others from it. Where it came to stands beside each log, for its screen.
 */
export async function anchorLogs(db: Database, settings: AnchorSettings, at: Date): Promise<Anchored> {
  const tree = await asOperator(db, { tenantId: null }, readTree)
  const anchors: Anchor[] = []
  for (const tenantId of [platformLog.tenantId, ...tree.map((row) => row.tenant_id)]) {
    anchors.push({ chain: tenantId, ...(await inTenant(db, { tenantId, readOnly: true }, chainEnd)) })
  }
  const record = { format: 'vliegwiel-anchor', version: 1, at: at.toISOString(), anchors } as const
  const places: AnchorPlaceKind[] = []
  const failures: { place: AnchorPlaceKind; problem: string }[] = []
  for (const place of settings.places) {
    await layDown(place, record, settings).then(
      () => places.push(place.kind),
      (error: unknown) =>
        failures.push({ place: place.kind, problem: error instanceof Error ? error.message : String(error) }),
    )
  }
  if (places.length > 0) {
    for (const { chain: tenantId, seq } of anchors)
      await inTenant(db, { tenantId }, (trx) => keepLastAnchor(trx, { at, seq, places }))
  }
  await asOperator(db, platformLog, (trx) =>
    recordFact(trx, {
      at,
      actor: { personId: null, name: '', actingAs: null },
      action: 'platform.anchorLogs',
      objectType: 'log',
      objectId: null,
      objectLabel: null,
      result: failures.length === 0 && places.length > 0 ? 'ok' : 'failed',
      origin: 'job',
      network: null,
      detail: { chains: anchors.length, places, failed: failures.map(({ place }) => place) },
    }),
  )
  return { chains: anchors.length, places, failures }
}
