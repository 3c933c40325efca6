import type { TenantTransaction } from '@vliegwiel/db'
import type { PilotLink, PilotLinks } from '../pilot-money/index.ts'

export interface PilotLinkRow extends PilotLinks {
  readonly byName: string
  readonly changedAt: Date
  readonly version: number
}

/** The links of every pilot of this tenant. */
export async function pilotLinkRows(trx: TenantTransaction): Promise<PilotLinkRow[]> {
  const rows = await trx.selectFrom('budget_pilot').selectAll().orderBy('pilot_id').limit(500).execute()
  return rows.map((row) => ({
    pilotId: row.pilot_id,
    links: row.links as PilotLink[],
    byName: row.by_name,
    changedAt: row.changed_at,
    version: row.version,
  }))
}

/** Writes the links of a pilot if they stand at `version` (0: there are none yet); answers whether they did. */
export async function writePilotLinks(
  trx: TenantTransaction,
  given: PilotLinks & { readonly by: string; readonly at: Date; readonly version: number },
): Promise<boolean> {
  const { pilotId, links, by, at, version } = given
  const values = { links: JSON.stringify(links), by_name: by, changed_at: at }
  if (version === 0) {
    const made = await trx
      .insertInto('budget_pilot')
      .values({ pilot_id: pilotId, ...values })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'pilot_id']).doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await trx
    .updateTable('budget_pilot')
    .set({ ...values, version: version + 1 })
    .where('pilot_id', '=', pilotId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Two hands that share out one line come one after another: the lines are held until the end of the transaction. */
export async function holdLinesOfPlans(trx: TenantTransaction, links: readonly PilotLink[]): Promise<void> {
  const plans = [...new Set(links.map(({ planId }) => planId))]
  if (plans.length === 0) return
  await trx
    .selectFrom('budget_line')
    .select(['plan_id', 'line'])
    .where(({ eb, fn, val }) => eb('plan_id', '=', fn.any(val(plans))))
    .orderBy('plan_id')
    .orderBy('line')
    .forUpdate()
    .execute()
}
