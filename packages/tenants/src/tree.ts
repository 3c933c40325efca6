import { z } from 'zod'

/** From the root down. A tenant hangs under one of a kind that stands before it in this list. */
export const tenantKinds = ['national', 'region', 'municipality', 'brand'] as const
export type TenantKind = (typeof tenantKinds)[number]

export const tenantStatuses = ['active', 'suspended', 'archived'] as const
export type TenantStatus = (typeof tenantStatuses)[number]

/** National, region, region within it, municipality, brand: nobody needs a sixth floor. */
export const maximumDepth = 5

export const tenantName = z.string().trim().min(1).max(120)

/** How a tenant is addressed in the URL. Never changes, so that links keep working. */
export const tenantSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

export interface TreeNode {
  readonly tenantId: string
  readonly kind: TenantKind
  /** Ids from the root to the node itself. */
  readonly path: readonly string[]
  readonly status: TenantStatus
}

/** Why a tenant cannot hang there, as a closed word for the screen. */
export type PlacementProblem = 'too-deep' | 'wrong-kind' | 'inside-itself' | 'parent-archived' | 'needs-parent'

const rank = (kind: TenantKind) => tenantKinds.indexOf(kind)

/**
 * May a tenant of this kind hang under this parent? A region may hang in a region; otherwise a parent is of an
 * earlier kind. `levelsBelow` is how many levels hang under the tenant that moves (0 for a new one).
 */
export function placementProblem(
  node: { readonly tenantId?: string; readonly kind: TenantKind; readonly levelsBelow?: number },
  parent: TreeNode | null,
): PlacementProblem | null {
  if (parent === null) return node.kind === 'national' ? null : 'needs-parent'
  if (node.tenantId !== undefined && parent.path.includes(node.tenantId)) return 'inside-itself'
  if (parent.status === 'archived') return 'parent-archived'
  const nested = node.kind === 'region' && parent.kind === 'region'
  if (!nested && rank(parent.kind) >= rank(node.kind)) return 'wrong-kind'
  return parent.path.length + 1 + (node.levelsBelow ?? 0) > maximumDepth ? 'too-deep' : null
}

/** The paths of a subtree after its top moves under `parentPath`. */
export function movedPaths(
  top: { readonly tenantId: string; readonly path: readonly string[] },
  subtree: readonly { readonly tenantId: string; readonly path: readonly string[] }[],
  parentPath: readonly string[],
): Map<string, string[]> {
  const above = top.path.length - 1
  return new Map(subtree.map((node) => [node.tenantId, [...parentPath, ...node.path.slice(above)]]))
}

/** A slug from a name: 's-Hertogenbosch → s-hertogenbosch, Súdwest-Fryslân → sudwest-fryslan. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}
