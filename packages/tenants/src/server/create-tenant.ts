import { ConstraintError, newId, withScope, type OperatorTransaction } from '@vliegwiel/db'
import { placementError, tenantError } from '../tenant-error.ts'
import { placementProblem, slugOf, type TenantKind } from '../tree.ts'
import { insertSetting } from './setting.repository.ts'
import { findTenant, insertTenant } from './tenant.repository.ts'

export interface CreateTenant {
  readonly name: string
  readonly kind: TenantKind
  readonly parentId: string | null
  /** Default: from the name. */
  readonly slug?: string
  /** Default: the portal is closed until somebody opens it. */
  readonly portalOpenedAt?: Date
  readonly at: Date
}

export interface CreatedTenant {
  readonly tenantId: string
  readonly slug: string
}

/**
 * Makes a tenant and its first setting, the name. Its first administrator comes by invitation.
 * @throws tenantError placement, slug-taken, tenant-not-found (the parent).
 */
export async function createTenant(trx: OperatorTransaction, given: CreateTenant): Promise<CreatedTenant> {
  const parent = given.parentId === null ? null : await findTenant(trx, given.parentId)
  if (parent === undefined) throw tenantError('tenant-not-found')
  const problem = placementProblem(given, parent && { ...parent, tenantId: parent.tenant_id })
  if (problem) throw placementError(problem)
  const tenantId = newId()
  const slug = given.slug ?? slugOf(given.name)
  try {
    await insertTenant(trx, { ...given, tenantId, slug, path: [...(parent?.path ?? []), tenantId] })
  } catch (error) {
    if (error instanceof ConstraintError || isSlugTaken(error)) throw tenantError('slug-taken', { slug })
    throw error
  }
  const name = {
    key: 'official-name',
    value: given.name,
    source: null,
    sourceDate: null,
    changedBy: null,
    at: given.at,
  }
  await withScope(trx, tenantId, (inside) => insertSetting(inside, name))
  return { tenantId, slug }
}

/** Inside a transaction the driver's own error arrives: the door only translates what leaves it. */
function isSlugTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'tenant_slug_unique'
}
