import { sameOrder } from '../blocks/same-value.ts'

/**
 * The order of the children of one block after a merge. Whoever changed the order of the blocks that all three have
 * decides it; when both did, `mine` does and `both` is true. Blocks of one side alone keep their place behind the
 * block they stood behind.
 * @param present ids that are in the result under this parent; every one of them is in the answer, once.
 */
export function mergeOrder(
  base: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
  present: ReadonlySet<string>,
): { order: string[]; both: boolean } {
  const inTheirs = new Set(theirs)
  const inMine = new Set(mine)
  const common = (ids: readonly string[]) => ids.filter((id) => inTheirs.has(id) && inMine.has(id))
  const shared = new Set(common(base))
  const of = (ids: readonly string[]) => ids.filter((id) => shared.has(id))
  const theyMoved = !sameOrder(of(base), of(theirs))
  const iMoved = !sameOrder(of(base), of(mine))
  const [leading, following] = iMoved ? [mine, theirs] : [theirs, mine]
  const order = woven(leading, following, present)
  const placed = new Set(order)
  for (const id of present) if (!placed.has(id)) order.push(id)
  return { order, both: theyMoved && iMoved && !sameOrder(of(theirs), of(mine)) }
}

/** `leading` with what only `following` has behind the block it stands behind there. */
function woven(leading: readonly string[], following: readonly string[], present: ReadonlySet<string>): string[] {
  const first = leading.filter((id) => present.has(id))
  const led = new Set(first)
  const behind = new Map<string | null, string[]>()
  let anchor: string | null = null
  for (const id of following) {
    if (led.has(id)) anchor = id
    else if (present.has(id)) behind.set(anchor, [...(behind.get(anchor) ?? []), id])
  }
  return [...(behind.get(null) ?? []), ...first.flatMap((id) => [id, ...(behind.get(id) ?? [])])]
}
