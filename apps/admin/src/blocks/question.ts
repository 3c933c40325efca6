import {
  findBlock,
  mergeTexts,
  placeBlocks,
  textOf,
  type Block,
  type FieldValue,
  type LooseBlock,
  type MergeConflict,
  type TextSide,
} from '@vliegwiel/configuration/merge'
import { blockDescription, blockName, type FieldDescription, type KindDescription } from './kinds.ts'
import { conflictKey, type Choice } from './merge-choices.ts'
import { valueText } from './value-text.ts'

export type Reason = MergeConflict['reason'] | 'removed' | 'moved'

export interface QuestionField {
  readonly field: FieldDescription
  readonly was: FieldValue
  readonly becomes: FieldValue
  readonly yours: FieldValue
}

/** One block that two sides changed, as a person is asked about it. */
export interface Question {
  readonly id: string
  readonly blockId: string
  readonly name: string
  readonly reason: Reason
  /** Sides on which the block stands. */
  readonly there: { readonly was: boolean; readonly becomes: boolean; readonly yours: boolean }
  readonly fields: readonly QuestionField[]
}

/** What was decided. `merge` holds a value for every field that was asked about. */
export type Decision =
  | { readonly way: 'keep' | 'take' }
  | { readonly way: 'merge'; readonly values: Readonly<Record<string, FieldValue>> }

const same = (one: FieldValue | undefined, other: FieldValue | undefined) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** Asks about a block that stands on three sides; null where a side has no such block. */
export function questionOf(
  kind: KindDescription,
  { id, blockId, reason }: { readonly id: string; readonly blockId: string; readonly reason: Reason },
  sides: { readonly was: LooseBlock; readonly becomes: LooseBlock; readonly yours: LooseBlock },
): Question {
  const { was, becomes, yours } = sides
  const shown = yours ?? becomes ?? was
  const fields = (shown === null ? [] : (blockDescription(kind, shown.type)?.fields ?? [])).flatMap((field) => {
    const [one, two, three] = [was, becomes, yours].map((side) => side?.fields[field.name] ?? null) as [
      FieldValue,
      FieldValue,
      FieldValue,
    ]
    const asked = becomes && yours ? !same(two, three) : !same(one, becomes ? two : three)
    return asked ? [{ field, was: one, becomes: two, yours: three }] : []
  })
  return {
    id,
    blockId,
    name: shown === null ? blockId : blockName(kind, shown),
    reason,
    there: { was: was !== null, becomes: becomes !== null, yours: yours !== null },
    fields,
  }
}

/** Questions about a merge of two documents: the fields of one block are asked about together. */
export function questionsOf(
  kind: KindDescription,
  base: Block,
  theirs: Block,
  mine: Block,
  conflicts: readonly MergeConflict[],
): Question[] {
  const [was, becomes, yours] = [base, theirs, mine].map((document) => placeBlocks(document))
  const loose = (places: typeof was, id: string): LooseBlock => places?.get(id) ?? null
  const groups = Map.groupBy(conflicts, ({ blockId, reason }) => `${blockId}/${reason}`)
  return [...groups].flatMap(([id, group]) => {
    const [first] = group
    if (first === undefined) return []
    const sides = {
      was: loose(was, first.blockId),
      becomes: loose(becomes, first.blockId),
      yours: loose(yours, first.blockId),
    }
    const question = questionOf(kind, { id, blockId: first.blockId, reason: first.reason }, sides)
    const names = new Set(group.map(({ field }) => field))
    // What only one side changed in the same block is merged already, and is not asked.
    const fields =
      first.reason === 'field' ? question.fields.filter(({ field }) => names.has(field.name)) : question.fields
    return [{ ...question, fields }]
  })
}

/** The choices, conflict by conflict, that follow from what was decided about blocks. */
export function choicesOf(
  conflicts: readonly MergeConflict[],
  decisions: ReadonlyMap<string, Decision>,
): Map<string, Choice> {
  const choices = new Map<string, Choice>()
  for (const conflict of conflicts) {
    const decision = decisions.get(`${conflict.blockId}/${conflict.reason}`)
    if (decision === undefined) continue
    if (decision.way !== 'merge') choices.set(conflictKey(conflict), { way: decision.way })
    else if (conflict.field !== undefined)
      choices.set(conflictKey(conflict), { way: 'merge', value: decision.values[conflict.field] ?? null })
  }
  return choices
}

/** Something both sides decided about, in a text or a field: the person reads both and chooses. */
export interface Clash {
  readonly id: string
  readonly field: FieldDescription
  readonly was: FieldValue
  readonly theirs: FieldValue
  readonly mine: FieldValue
  /** Sentences can stand behind one another; a choice or a number cannot. */
  readonly canBoth: boolean
}

export type Chosen = ReadonlyMap<string, TextSide>

/**
 * A first text of both: what only one side changed is taken over, and of each clash what was chosen, or mine while
 * nothing was. No sentence in it is made of two.
 */
export function proposed(
  { fields }: Question,
  chosen: Chosen = new Map(),
): { readonly values: Record<string, FieldValue>; readonly clashes: readonly Clash[] } {
  const clashes: Clash[] = []
  const values = Object.fromEntries(
    fields.map((one): [string, FieldValue] => {
      const { field, was, becomes, yours } = one
      if (same(was, yours)) return [field.name, becomes]
      if (same(was, becomes)) return [field.name, yours]
      if (isText(field) && typeof becomes === 'string' && typeof yours === 'string') {
        const base = valueText(field, was)
        const pieces = mergeTexts(base, becomes, yours)
        const mine = pieces.flatMap((piece) => ('agreed' in piece ? [] : [piece]))
        const ids = mine.map((_, at) => `${field.name}/${at}`)
        for (const [at, piece] of mine.entries())
          clashes.push({
            id: ids[at] ?? '',
            field,
            was: piece.was.join(' '),
            theirs: piece.theirs.join(' '),
            mine: piece.mine.join(' '),
            canBoth: piece.theirs.length > 0 && piece.mine.length > 0,
          })
        const decided = ids.map((id) => chosen.get(id))
        return [field.name, textOf(pieces, decided, [yours, becomes, base])]
      }
      clashes.push({ id: field.name, field, was, theirs: becomes, mine: yours, canBoth: false })
      return [field.name, chosen.get(field.name) === 'theirs' ? becomes : yours]
    }),
  )
  return { values, clashes }
}

export const isText = ({ widget }: FieldDescription) => widget === 'text' || widget === 'long-text'

/** The name of a block of a document, or its id when it is not there. */
export function nameIn(kind: KindDescription, content: Block, blockId: string): string {
  const block = findBlock(content, blockId)
  return block ? blockName(kind, block) : blockId
}
