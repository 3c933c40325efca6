import { tenantKinds, tenantStatuses } from '@vliegwiel/tenants'
import { readTree } from '@vliegwiel/tenants/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'

export const treeNode = z.strictObject({
  tenantId: z.uuid(),
  parentId: z.uuid().nullable(),
  kind: z.enum(tenantKinds),
  slug: z.string(),
  name: z.string(),
  status: z.enum(tenantStatuses),
  depth: z.number().int(),
  version: z.number().int(),
  archivedAt: z.iso.datetime().nullable(),
  eraseAfter: z.iso.datetime().nullable(),
  /** Since when residents can open its portal; null: not yet. */
  portalOpenedAt: z.iso.datetime().nullable(),
})

type Row = Awaited<ReturnType<typeof readTree>>[number]

export function asTreeNode(row: Row): z.input<typeof treeNode> {
  return {
    tenantId: row.tenant_id,
    parentId: row.parent_id,
    kind: row.kind,
    slug: row.slug,
    name: row.name,
    status: row.status,
    depth: row.path.length,
    version: row.version,
    archivedAt: row.archived_at?.toISOString() ?? null,
    eraseAfter: row.erase_after?.toISOString() ?? null,
    portalOpenedAt: row.portal_opened_at?.toISOString() ?? null,
  }
}

/** The tenant itself and what hangs below it. */
export const showTree = tenantQuery(
  { permission: 'tenant:read', input: z.strictObject({}), output: z.strictObject({ nodes: z.array(treeNode) }) },
  async ({ trx }) => ({ nodes: (await readTree(trx)).map((row) => asTreeNode(row)) }),
)
