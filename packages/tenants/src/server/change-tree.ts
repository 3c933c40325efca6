import type { OperatorTransaction, TenantTransaction } from '@vliegwiel/db'
import { placementError, tenantError } from '../tenant-error.ts'
import { movedPaths, placementProblem } from '../tree.ts'
import { changePath, changeTenant, findTenant, subtreeOf } from './tenant.repository.ts'

interface Edit {
  readonly tenantId: string
  /** The version the change was made on. */
  readonly version: number
  readonly at: Date
}

async function known(trx: OperatorTransaction | TenantTransaction, { tenantId }: Edit) {
  const tenant = await findTenant(trx, tenantId)
  if (!tenant) throw tenantError('tenant-not-found')
  return tenant
}

type Change = Parameters<typeof changeTenant>[3]

async function change(trx: OperatorTransaction | TenantTransaction, edit: Edit, to: Change): Promise<void> {
  if (await changeTenant(trx, edit.tenantId, edit.version, to, edit.at)) return
  const now = await known(trx, edit)
  throw tenantError('version-conflict', { version: now.version, name: now.name, status: now.status })
}

/** The name people read. The slug stays, so that links keep working. */
export async function renameTenant(trx: OperatorTransaction | TenantTransaction, edit: Edit & { name: string }) {
  const before = await known(trx, edit)
  await change(trx, edit, { name: edit.name })
  return { before: before.name, after: edit.name }
}

/**
 * Opens the portal of a tenant for residents. There is no way back but suspending the tenant.
 * @throws tenantError portal-open when it is open already; version-conflict
 */
export async function openPortal(trx: TenantTransaction, edit: Edit) {
  const node = await known(trx, edit)
  if (node.version === edit.version && node.portal_opened_at !== null)
    throw tenantError('portal-open', { openedAt: node.portal_opened_at.toISOString() })
  await change(trx, edit, { portal_opened_at: edit.at })
  return { name: node.name }
}

/** Asks a second factor of everybody who signs in here with a password, or of administrators alone. */
export async function requireSecondFactor(trx: TenantTransaction, edit: Edit & { required: boolean }) {
  const node = await known(trx, edit)
  await change(trx, edit, { second_factor_for_all: edit.required })
  return { name: node.name, before: node.second_factor_for_all }
}

/** Hangs a tenant, with all below it, under another parent. */
export async function moveTenant(trx: OperatorTransaction, edit: Edit & { parentId: string }) {
  const node = await known(trx, edit)
  const parent = await findTenant(trx, edit.parentId)
  if (!parent) throw tenantError('tenant-not-found')
  const below = await subtreeOf(trx, edit.tenantId)
  const levelsBelow = Math.max(...below.map((one) => one.path.length)) - node.path.length
  const problem = placementProblem(
    { tenantId: edit.tenantId, kind: node.kind, levelsBelow },
    { ...parent, tenantId: parent.tenant_id },
  )
  if (problem) throw placementError(problem)
  const from = node.parent_id
  const paths = movedPaths(
    { tenantId: edit.tenantId, path: node.path },
    below.map((one) => ({ tenantId: one.tenant_id, path: one.path })),
    parent.path,
  )
  await change(trx, edit, { parent_id: edit.parentId, path: paths.get(edit.tenantId) ?? [] })
  for (const [tenantId, path] of paths) if (tenantId !== edit.tenantId) await changePath(trx, tenantId, path)
  return { name: node.name, from, to: edit.parentId, moved: paths.size }
}

/** Closes a tenant for its people at once, or opens it again. Nothing is removed. */
export async function setSuspended(trx: OperatorTransaction, edit: Edit & { suspended: boolean }) {
  const node = await known(trx, edit)
  const wanted = edit.suspended ? 'active' : 'suspended'
  if (node.status !== wanted) throw tenantError('wrong-status', { status: node.status })
  await change(trx, edit, { status: edit.suspended ? 'suspended' : 'active' })
  return { name: node.name }
}

const dayMs = 86_400_000

/** Closes a tenant and starts its grace period; after it `eraseTenant` removes the rows. Can be taken back until then. */
export async function archiveTenant(trx: OperatorTransaction, edit: Edit & { graceDays: number }) {
  const node = await known(trx, edit)
  if (node.status === 'archived') throw tenantError('wrong-status', { status: node.status })
  const below = await subtreeOf(trx, edit.tenantId)
  const open = below.filter((one) => one.tenant_id !== edit.tenantId && one.status !== 'archived')
  if (open.length > 0) throw tenantError('has-open-tenants-below', { names: open.map((one) => one.name) })
  const eraseAfter = new Date(edit.at.getTime() + edit.graceDays * dayMs)
  await change(trx, edit, { status: 'archived', archived_at: edit.at, erase_after: eraseAfter })
  return { name: node.name, eraseAfter }
}

/** Takes an archived tenant back within its grace period. */
export async function restoreTenant(trx: OperatorTransaction, edit: Edit) {
  const node = await known(trx, edit)
  if (node.status !== 'archived' || (node.erase_after !== null && node.erase_after <= edit.at)) {
    throw tenantError('wrong-status', { status: node.status })
  }
  await change(trx, edit, { status: 'active', archived_at: null, erase_after: null })
  return { name: node.name }
}
