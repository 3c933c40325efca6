import type { TenantTransaction } from '@vliegwiel/db'

/**
 * The version of a person or an outcome that is new in a pilot: above every version that was ever removed there. Removed
 * and made again, it would otherwise carry a number that somebody still has on the screen.
 */
export async function freshVersion(trx: TenantTransaction, pilotId: string): Promise<number> {
  const row = await trx.selectFrom('pilot').select('version_floor').where('pilot_id', '=', pilotId).executeTakeFirst()
  return (row?.version_floor ?? 0) + 1
}

/** Notes the highest version of what was removed. */
export async function keepVersions(
  trx: TenantTransaction,
  pilotId: string,
  removed: readonly { readonly version: number }[],
): Promise<void> {
  const highest = removed.reduce((most, { version }) => Math.max(most, version), 0)
  if (highest === 0) return
  await trx
    .updateTable('pilot')
    .set({ version_floor: highest })
    .where('pilot_id', '=', pilotId)
    .where('version_floor', '<', highest)
    .execute()
}
