import {
  findBlock,
  placeBlocks,
  type Block,
  type FieldValue,
  type LooseBlock,
  type MergeConflict,
} from '@vliegwiel/configuration/merge'
import { blockDescription, blockName, type FieldDescription, type KindDescription } from './kinds.ts'
import { conflictKey, type Choice } from './merge-choices.ts'
import { mergeWords } from './merge-words.ts'
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

/** A first text of both, for the person to go on with; `clean` when the two touched different words. */
export function suggested({ fields }: Question): { values: Record<string, FieldValue>; clean: boolean } {
  let clean = fields.length > 0
  const values = Object.fromEntries(
    fields.map(({ field, was, becomes, yours }): [string, FieldValue] => {
      if (same(was, yours)) return [field.name, becomes]
      if (same(was, becomes)) return [field.name, yours]
      if (isText(field) && typeof becomes === 'string' && typeof yours === 'string') {
        const merged = mergeWords(valueText(field, was), becomes, yours)
        clean &&= merged.clean
        return [field.name, merged.text]
      }
      clean = false
      return [field.name, yours]
    }),
  )
  return { values, clean }
}

export const isText = ({ widget }: FieldDescription) => widget === 'text' || widget === 'long-text'

/** The name of a block of a document, or its id when it is not there. */
export function nameIn(kind: KindDescription, content: Block, blockId: string): string {
  const block = findBlock(content, blockId)
  return block ? blockName(kind, block) : blockId
}
