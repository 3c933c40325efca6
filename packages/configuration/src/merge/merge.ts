import { ownField } from '../blocks/own-field.ts'
import { type Block, type FieldValue, type Fields, rootId } from '../blocks/block.ts'
import { assembleBlocks, placeBlocks, type PlacedBlock, type PlacedBlocks } from '../blocks/placed-block.ts'
import { sameFields, sameValue } from '../blocks/same-value.ts'
import { mergeOrder } from './merge-order.ts'

/**
 * Something both sides decided about, differently. The merged document holds what `mine` says (or, where a block would
 * be lost, keeps it); a person decides.
 * - `field`: one field of a block has two new values.
 * - `removed-theirs`: they removed a block that I changed (or that holds one I need); it is kept.
 * - `removed-mine`: I removed a block that they changed; it stays removed.
 * - `placed`: both moved a block, to different places. - `order`: both changed the order inside a block.
 */
export interface MergeConflict {
  readonly blockId: string
  readonly reason: 'field' | 'removed-theirs' | 'removed-mine' | 'placed' | 'order'
  readonly field?: string
  readonly base?: FieldValue | undefined
  readonly theirs?: FieldValue | undefined
  readonly mine?: FieldValue | undefined
}

export interface MergeResult {
  readonly merged: Block
  readonly conflicts: readonly MergeConflict[]
}

interface Sides {
  readonly base: PlacedBlocks
  readonly theirs: PlacedBlocks
  readonly mine: PlacedBlocks
}

/**
 * Three-way merge by block id: what only one side touched is taken over from that side, what both changed alike is
 * taken once, and what both changed differently is a conflict. A block that only one side touched is never dropped.
 * Time and memory grow linearly with the number of blocks.
 * @example mergeDocuments(nationalOld, nationalNew, municipal)
 */
export function mergeDocuments(base: Block, theirs: Block, mine: Block): MergeResult {
  const sides: Sides = { base: placeBlocks(base), theirs: placeBlocks(theirs), mine: placeBlocks(mine) }
  const conflicts: MergeConflict[] = []
  const present = presentBlocks(sides, conflicts)
  const parents = parentsOf(sides, present, conflicts)
  const childrenOf = new Map<string, Set<string>>()
  for (const id of present) {
    const parent = parents.get(id)
    if (typeof parent === 'string') childrenOf.set(parent, (childrenOf.get(parent) ?? new Set()).add(id))
  }
  const merged = new Map<string, PlacedBlock>()
  for (const id of present) {
    const { fields, type } = mergedFields(id, sides, conflicts)
    const ids = childrenOf.get(id) ?? new Set<string>()
    const from = (side: PlacedBlocks) => side.get(id)?.children ?? []
    const { order, both } = mergeOrder(from(sides.base), from(sides.theirs), from(sides.mine), ids)
    if (both) conflicts.push({ blockId: id, reason: 'order' })
    merged.set(id, { id, type, fields, parentId: parents.get(id) ?? null, children: order })
  }
  return { merged: assembleBlocks(merged, rootId), conflicts }
}

/** Ids of the result. A block that would be removed under one that stays keeps its whole way up. */
function presentBlocks({ base, theirs, mine }: Sides, conflicts: MergeConflict[]): Set<string> {
  const present = new Set<string>()
  const touched = (block: PlacedBlock, was: PlacedBlock) =>
    block.parentId !== was.parentId || block.type !== was.type || !sameFields(block.fields, was.fields)
  for (const id of new Set([...theirs.keys(), ...mine.keys()])) {
    const was = base.get(id)
    const ofTheirs = theirs.get(id)
    const ofMine = mine.get(id)
    if (!was || (ofTheirs && ofMine)) present.add(id)
    else if (ofMine && touched(ofMine, was)) {
      present.add(id)
      conflicts.push({ blockId: id, reason: 'removed-theirs' })
    } else if (ofTheirs && touched(ofTheirs, was)) conflicts.push({ blockId: id, reason: 'removed-mine' })
  }
  const reported = new Set(conflicts.map(({ blockId }) => blockId))
  const standing = [...present]
  for (const id of standing) {
    for (let up = placeOf(id, { base, theirs, mine }).parentId; up !== null && !present.has(up);) {
      present.add(up)
      if (!reported.has(up)) conflicts.push({ blockId: up, reason: mine.has(up) ? 'removed-theirs' : 'removed-mine' })
      reported.add(up)
      up = placeOf(up, { base, theirs, mine }).parentId
    }
  }
  return present
}

/** Where one block hangs: with who moved it; with `mine` (and `both`) when both did. */
function placeOf(id: string, { base, theirs, mine }: Sides): { parentId: string | null; both: boolean } {
  const [was, ofTheirs, ofMine] = [base.get(id)?.parentId, theirs.get(id)?.parentId, mine.get(id)?.parentId]
  if (ofMine === undefined) return { parentId: ofTheirs ?? was ?? null, both: false }
  if (ofTheirs === undefined || ofTheirs === was || ofTheirs === ofMine) return { parentId: ofMine, both: false }
  return ofMine === was ? { parentId: ofTheirs, both: false } : { parentId: ofMine, both: true }
}

/** Where each block of the result hangs. Moves that would close a ring are undone: its blocks hang at the root. */
function parentsOf(sides: Sides, present: ReadonlySet<string>, conflicts: MergeConflict[]) {
  const parents = new Map<string, string | null>()
  for (const id of present) {
    const { parentId, both } = placeOf(id, sides)
    parents.set(id, parentId)
    if (both) conflicts.push({ blockId: id, reason: 'placed' })
  }
  const safe = new Set<string>([rootId])
  for (const id of present) {
    const way = new Set<string>()
    let at = id
    while (!safe.has(at) && !way.has(at)) {
      way.add(at)
      at = parents.get(at) ?? rootId
    }
    if (!safe.has(at)) {
      parents.set(at, rootId)
      conflicts.push({ blockId: at, reason: 'placed' })
    }
    for (const member of way) safe.add(member)
  }
  return parents
}

function mergedFields(id: string, sides: Sides, conflicts: MergeConflict[]): { type: string; fields: Fields } {
  const [was, ofTheirs, ofMine] = [sides.base.get(id), sides.theirs.get(id), sides.mine.get(id)]
  const only = ofTheirs && ofMine ? null : (ofMine ?? ofTheirs ?? was)
  if (only) return { type: only.type, fields: only.fields }
  if (!ofTheirs || !ofMine) throw new RangeError(`Block ${id} stands on no side`)
  const type = ofMine.type === was?.type ? ofTheirs.type : ofMine.type
  if (sameFields(ofTheirs.fields, ofMine.fields)) return { type, fields: ofMine.fields }
  const fields: Record<string, FieldValue> = {}
  const names = new Set([...Object.keys(ofTheirs.fields), ...Object.keys(ofMine.fields)])
  for (const name of names) {
    const [base, theirs, mine] = [was?.fields, ofTheirs.fields, ofMine.fields].map((one) => ownField(one, name))
    const kept = sameValue(mine, base) ? theirs : mine
    if (kept !== undefined) fields[name] = kept
    if (!sameValue(mine, base) && !sameValue(theirs, base) && !sameValue(mine, theirs))
      conflicts.push({ blockId: id, reason: 'field', field: name, base, theirs, mine })
  }
  return { type, fields }
}
