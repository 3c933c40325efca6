import { newId, type ReleaseTransaction } from '@vliegwiel/db'
import type { Outcome } from '../inheritance/cascade.ts'
import type { About, BranchTenant, StandingBelow } from './branch.repository.ts'

/** Tells tenants that changed blocks what changed under them. An item that was open keeps what it said before. */
export async function openChanges(
  branch: ReleaseTransaction,
  { kind, key }: About,
  outcomes: readonly Outcome[],
  fromName: string,
  at: Date,
): Promise<void> {
  const text = (value: unknown) => (value === null ? null : JSON.stringify(value))
  const rows = outcomes.flatMap(({ tenantId, changes }) =>
    changes.map((change) => ({
      tenant_id: tenantId,
      change_id: newId(),
      kind: kind.word,
      key,
      block_id: change.blockId,
      weight: change.weight,
      reason: change.reason,
      was: text(change.was),
      becomes: text(change.becomes),
      yours: text(change.yours),
      from_name: fromName,
      opened_at: at,
      decided_at: null,
      decided_by: null,
      decision: null,
    })),
  )
  for (let start = 0; start < rows.length; start += 1_000) {
    await branch
      .insertInto('base_change')
      .values(rows.slice(start, start + 1_000))
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'kind', 'key', 'block_id'])
          .where('decided_at', 'is', null)
          .doUpdateSet((update) => {
            const { ref } = update
            return {
              // Who looks at what it said before must look again.
              version: update('base_change.version', '+', 1),
              weight: ref('excluded.weight'),
              reason: ref('excluded.reason'),
              becomes: ref('excluded.becomes'),
              yours: ref('excluded.yours'),
              from_name: ref('excluded.from_name'),
            }
          }),
      )
      .execute()
  }
}

/**
 * Closes what was asked about a block that is no tenant's own any more: the base came to say the same, or it went back
 * to what is inherited. There is nothing left to choose.
 * @param after the own blocks of each tenant now; null: it inherits nothing of this document any more
 */
export async function closeSettled(
  branch: ReleaseTransaction,
  { kind, key }: About,
  after: readonly { readonly tenantId: string; readonly ownBlocks: readonly string[] | null }[],
  at: Date,
): Promise<void> {
  const open = await branch
    .selectFrom('base_change')
    .select(['tenant_id', 'change_id', 'block_id', 'reason'])
    .where('kind', '=', kind.word)
    .where('key', '=', key)
    .where('decided_at', 'is', null)
    .execute()
  const own = new Map(after.map(({ tenantId, ownBlocks }) => [tenantId, ownBlocks]))
  const settled = open.filter(({ tenant_id, block_id, reason }) => {
    const blocks = own.get(tenant_id)
    // What was moved or put in another order is asked about at the block around it, which need not be the tenant's own.
    return blocks === null || (reason === 'field' && blocks?.includes(block_id) === false)
  })
  if (settled.length === 0) return
  await branch
    .updateTable('base_change')
    .set(({ eb }) => ({ decision: 'replaced', decided_at: at, version: eb('version', '+', 1) }))
    .where(
      'change_id',
      'in',
      settled.map(({ change_id }) => change_id),
    )
    .execute()
}

/** Tells every tenant above which blocks are now overridden below; takes it back where nothing is any more. */
export async function noticeAbove(
  branch: ReleaseTransaction,
  { kind, key }: About,
  tenants: readonly BranchTenant[],
  after: readonly Pick<Outcome, 'tenantId' | 'ownBlocks'>[],
  standing: ReadonlyMap<string, StandingBelow>,
  at: Date,
): Promise<void> {
  const known = new Map(tenants.map((tenant) => [tenant.tenantId, tenant]))
  const notices = after.flatMap(({ tenantId, ownBlocks: blocks }) => {
    const tenant = known.get(tenantId)
    const wasOverriding = standing.get(tenantId)?.inherited != null || tenantId === branch.tenantId
    if (!tenant || (blocks.length === 0 && !wasOverriding)) return []
    return tenant.path.slice(0, -1).map((above) => ({ above, tenant, blocks }))
  })
  for (const { above, tenant } of notices.filter((notice) => notice.blocks.length === 0))
    await branch
      .deleteFrom('override_notice')
      .where('tenant_id', '=', above)
      .where('kind', '=', kind.word)
      .where('key', '=', key)
      .where('below_tenant', '=', tenant.tenantId)
      .execute()
  const rows = notices
    .filter((notice) => notice.blocks.length > 0)
    .map(({ above, tenant, blocks }) => ({
      tenant_id: above,
      kind: kind.word,
      key,
      below_tenant: tenant.tenantId,
      below_name: tenant.name,
      block_ids: [...blocks],
      changed_at: at,
    }))
  if (rows.length === 0) return
  await branch
    .insertInto('override_notice')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'kind', 'key', 'below_tenant']).doUpdateSet(({ ref }) => ({
        below_name: ref('excluded.below_name'),
        block_ids: ref('excluded.block_ids'),
        changed_at: ref('excluded.changed_at'),
      })),
    )
    .execute()
}
