import { ownField } from '../blocks/own-field.ts'
import type { Block, FieldValue } from '../blocks/block.ts'
import { placeBlocks, type PlacedBlock, type PlacedBlocks } from '../blocks/placed-block.ts'
import { sameOrder, sameValue } from '../blocks/same-value.ts'

export interface FieldDifference {
  readonly field: string
  readonly before: FieldValue | undefined
  readonly after: FieldValue | undefined
}

/** What became of one block between two documents. A block can be moved and changed at once. */
export interface BlockDifference {
  readonly id: string
  readonly type: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly fields: readonly FieldDifference[]
  /** The block hangs elsewhere, or stands in another order among the blocks that both documents have. */
  readonly moved: boolean
}

/**
 * What differs, block by block: first what is in `after`, in its order, then what is gone, in the order of `before`.
 * Linear in the number of blocks.
 */
export function differences(before: Block, after: Block): BlockDifference[] {
  const old = placeBlocks(before)
  const now = placeBlocks(after)
  const moved = movedBlocks(old, now)
  const found: BlockDifference[] = []
  for (const block of now.values()) {
    const was = old.get(block.id)
    const fields = fieldDifferences(was, block)
    if (!was) found.push({ id: block.id, type: block.type, kind: 'added', fields, moved: false })
    else if (fields.length > 0 || moved.has(block.id) || was.type !== block.type)
      found.push({ id: block.id, type: block.type, kind: 'changed', fields, moved: moved.has(block.id) })
  }
  for (const block of old.values()) {
    if (now.has(block.id)) continue
    const fields = fieldDifferences(block, undefined)
    found.push({ id: block.id, type: block.type, kind: 'removed', fields, moved: false })
  }
  return found
}

export function fieldDifferences(before: PlacedBlock | undefined, after: PlacedBlock | undefined): FieldDifference[] {
  const one = before?.fields ?? {}
  const other = after?.fields ?? {}
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names]
    .filter((name) => !sameValue(ownField(one, name), ownField(other, name)))
    .map((field) => ({ field, before: ownField(one, field), after: ownField(other, field) }))
}

/** Blocks that hang elsewhere, or that left the order of their brothers (the fewest that explain the new order). */
function movedBlocks(old: PlacedBlocks, now: PlacedBlocks): Set<string> {
  const moved = new Set<string>()
  for (const block of now.values()) {
    const was = old.get(block.id)
    if (!was) continue
    if (was.parentId !== block.parentId) moved.add(block.id)
    const staying = new Set(was.children.filter((id) => now.get(id)?.parentId === block.id))
    const place = new Map([...staying].map((id, at) => [id, at]))
    const order = block.children.filter((id) => staying.has(id))
    if (sameOrder([...staying], order)) continue
    const kept = longestRise(order.map((id) => place.get(id) ?? 0))
    for (const [at, id] of order.entries()) if (!kept.has(at)) moved.add(id)
  }
  return moved
}

/** Positions of a longest rising subsequence (n log n). */
function longestRise(values: readonly number[]): Set<number> {
  const ends: number[] = []
  const before: number[] = []
  for (const [at, value] of values.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = at
  }
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at)
  return kept
}
