import type { OperatorTransaction, TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'
import type { TenantKind } from '../tree.ts'

/** The tree as far as the door shows it: all of it for the operator, itself and below for a tenant. */
export function readTree(trx: OperatorTransaction | TenantTransaction) {
  return (trx as OperatorTransaction).selectFrom('tenant').selectAll().orderBy('name').execute()
}

export function findTenant(trx: OperatorTransaction | TenantTransaction, tenantId: string) {
  return (trx as OperatorTransaction)
    .selectFrom('tenant')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
}

export function findBySlug(trx: OperatorTransaction, slug: string) {
  return trx.selectFrom('tenant').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** The tenant and everything that hangs below it. */
export function subtreeOf(trx: OperatorTransaction, tenantId: string) {
  return trx
    .selectFrom('tenant')
    .selectAll()
    .where(sql<boolean>`path @> array[${tenantId}::uuid]`)
    .execute()
}

export interface NewTenant {
  readonly tenantId: string
  readonly parentId: string | null
  readonly kind: TenantKind
  readonly slug: string
  readonly name: string
  readonly path: readonly string[]
  readonly at: Date
  /** Left out: closed until somebody opens it. */
  readonly portalOpenedAt?: Date
}

export async function insertTenant(trx: OperatorTransaction, tenant: NewTenant): Promise<void> {
  await trx
    .insertInto('tenant')
    .values({
      tenant_id: tenant.tenantId,
      parent_id: tenant.parentId,
      kind: tenant.kind,
      slug: tenant.slug,
      name: tenant.name,
      path: [...tenant.path],
      created_at: tenant.at,
      changed_at: tenant.at,
      archived_at: null,
      erase_after: null,
      portal_opened_at: tenant.portalOpenedAt ?? null,
    })
    .execute()
}

/** Changes a tenant if it is still at `version`; answers whether it was. */
export async function changeTenant(
  trx: OperatorTransaction | TenantTransaction,
  tenantId: string,
  version: number,
  change: Partial<{
    name: string
    parent_id: string
    path: string[]
    status: 'active' | 'suspended' | 'archived'
    archived_at: Date | null
    erase_after: Date | null
    portal_opened_at: Date
    second_factor_for_all: boolean
  }>,
  at: Date,
): Promise<boolean> {
  const result = await (trx as OperatorTransaction)
    .updateTable('tenant')
    .set({ ...change, version: version + 1, changed_at: at })
    .where('tenant_id', '=', tenantId)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** A moved subtree: the path changes, the version of what hangs below does not. */
export async function changePath(trx: OperatorTransaction, tenantId: string, path: readonly string[]): Promise<void> {
  await trx
    .updateTable('tenant')
    .set({ path: [...path] })
    .where('tenant_id', '=', tenantId)
    .execute()
}

/** Is there a tenant of this id? */
export async function tenantExists(trx: OperatorTransaction, tenantId: string): Promise<boolean> {
  const row = await trx.selectFrom('tenant').select('tenant_id').where('tenant_id', '=', tenantId).executeTakeFirst()
  return row !== undefined
}
