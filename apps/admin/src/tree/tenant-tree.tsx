import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { StatusChip, type TreeNode } from '@vliegwiel/ui'
import CirclePause from 'lucide-react/icons/circle-pause'
import Archive from 'lucide-react/icons/archive'

/** A tenant as the tree of it travels: flat, each with its parent. */
export type Place = RouterOutputs['tenants']['showTree']['nodes'][number]

export const kindNames = {
  national: m.tenants_kind_national,
  region: m.tenants_kind_region,
  municipality: m.tenants_kind_municipality,
  brand: m.tenants_kind_brand,
} as const satisfies Record<Place['kind'], () => string>

export function PlaceStatus({ status }: { status: Place['status'] }) {
  if (status === 'active')
    return (
      <StatusChip tone="ok" look="text">
        {m.tenants_status_active()}
      </StatusChip>
    )
  return status === 'suspended' ? (
    <StatusChip tone="warn" icon={CirclePause} look="text">
      {m.tenants_status_suspended()}
    </StatusChip>
  ) : (
    <StatusChip tone="neutral" icon={Archive} look="text">
      {m.tenants_status_archived()}
    </StatusChip>
  )
}

/** Nodes of a TreeView. A place whose parent is not among them stands at the top. */
export function treeOf(places: readonly Place[]): TreeNode[] {
  const known = new Set(places.map((place) => place.tenantId))
  const below = Map.groupBy(places, (place) =>
    place.parentId !== null && known.has(place.parentId) ? place.parentId : null,
  )
  const nodesUnder = (parentId: string | null): TreeNode[] =>
    (below.get(parentId) ?? [])
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
      .map((place) => ({
        id: place.tenantId,
        label: place.name,
        detail: kindNames[place.kind](),
        ...(place.status === 'active' ? {} : { end: <PlaceStatus status={place.status} /> }),
        children: nodesUnder(place.tenantId),
      }))
  return nodesUnder(null)
}

/** The place and everything above it, from the root down. */
export function pathOf(places: readonly Place[], tenantId: string): Place[] {
  const path: Place[] = []
  let at = places.find((place) => place.tenantId === tenantId)
  // The tree is at most five deep; a circle in broken data must not hang the page.
  while (at !== undefined && path.length < 10) {
    path.unshift(at)
    const { parentId } = at
    at = parentId === null ? undefined : places.find((place) => place.tenantId === parentId)
  }
  return path
}

/** Everything below the place, at any depth. */
export function placesBelow(places: readonly Place[], tenantId: string): Place[] {
  return places.filter(
    (place) => place.tenantId !== tenantId && pathOf(places, place.tenantId).some((one) => one.tenantId === tenantId),
  )
}

/** What matches a few letters, with what stands above it so that the tree stays a tree. */
export function narrowed(places: readonly Place[], text: string): Place[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return [...places]
  const kept = new Set(
    places
      .filter((place) => place.name.toLowerCase().includes(wanted) || place.slug.includes(wanted))
      .flatMap((place) => pathOf(places, place.tenantId).map((one) => one.tenantId)),
  )
  return places.filter((place) => kept.has(place.tenantId))
}
