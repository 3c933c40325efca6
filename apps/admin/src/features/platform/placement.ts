import { m } from '@vliegwiel/i18n'
import { placementProblem, type PlacementProblem, type TreeNode } from '@vliegwiel/tenants'
import { kindNames, pathOf, placesBelow, type Place } from '../../tree/tenant-tree.tsx'

/** A place of the flat tree as the rules of the tree want it. */
export function asNode(place: Place, places: readonly Place[]): TreeNode {
  const path = pathOf(places, place.tenantId).map((one) => one.tenantId)
  return { tenantId: place.tenantId, kind: place.kind, path, status: place.status }
}

/** Why the place cannot hang there, in words; null when it can. The same rule as the API's. */
export function refusalOf(place: Place, parent: Place, places: readonly Place[]): string | null {
  const deepest = Math.max(...placesBelow(places, place.tenantId).map((one) => one.depth), place.depth)
  const problem = placementProblem(
    { tenantId: place.tenantId, kind: place.kind, levelsBelow: deepest - place.depth },
    asNode(parent, places),
  )
  return problem === null ? null : problemText(problem, place, parent)
}

function problemText(problem: PlacementProblem, place: Place, parent: Place): string {
  switch (problem) {
    case 'too-deep':
      return m.platform_problem_too_deep()
    case 'wrong-kind':
      return m.platform_problem_wrong_kind({ kind: kindNames[place.kind](), parent: kindNames[parent.kind]() })
    case 'inside-itself':
      return m.platform_problem_inside_itself()
    case 'parent-archived':
      return m.platform_problem_parent_archived()
    case 'needs-parent':
      return m.platform_problem_needs_parent()
  }
}
