import { findBlock, mergeDocuments, type Block, type MergeResult } from '@vliegwiel/configuration/merge'
import { m } from '@vliegwiel/i18n'
import type { KindDescription } from '../../blocks/kinds.ts'
import { applyChoices } from '../../blocks/merge-choices.ts'
import { choicesOf, questionOf, questionsOf, type Decision, type Question } from '../../blocks/question.ts'
import type { BaseChange, Version } from './version.ts'
import type { Clash } from './writing.ts'

/** Something that must be decided before the version can go on, and where it comes from. */
export interface Pending {
  readonly question: Question
  readonly from: 'clash' | 'base' | 'inbox'
  readonly change?: BaseChange
}

/** Two texts that are to become one, with what a person decided so far. */
export interface Merge extends MergeResult {
  readonly from: 'clash' | 'base'
  readonly theirs: Block
  readonly questions: readonly Question[]
}

/** Merges what is typed with what somebody else saved; null while nobody did. */
export function clashMerge(kind: KindDescription, content: Block, clash: Clash | null): Merge | null {
  if (clash === null) return null
  return { from: 'clash', theirs: clash.theirs, ...asked(kind, clash.base, clash.theirs, content) }
}

/** Merges what is typed with what came into force since it was begun; null when nothing did. */
export function baseMerge(
  kind: KindDescription,
  content: Block,
  { moved, base, current }: Pick<Version, 'moved' | 'base' | 'current'>,
): Merge | null {
  if (!moved || current === null) return null
  return { from: 'base', theirs: current, ...asked(kind, base ?? nothing, current, content) }
}

const nothing: Block = { id: 'root', type: 'root', fields: {} }

function asked(kind: KindDescription, base: Block, theirs: Block, mine: Block) {
  const result = mergeDocuments(base, theirs, mine)
  return { ...result, questions: questionsOf(kind, base, theirs, mine, result.conflicts) }
}

/** The document once every question of a merge is answered; null while some are open. */
export function mergedWith(merge: Merge, decisions: ReadonlyMap<string, Decision>): Block | null {
  if (merge.questions.some(({ id }) => !decisions.has(id))) return null
  return applyChoices(merge, merge.theirs, choicesOf(merge.conflicts, decisions))
}

/** Everything that waits for a decision: first what keeps the text from being saved, then what keeps it from going on. */
export function pendingOf(
  kind: KindDescription,
  merges: readonly (Merge | null)[],
  changes: readonly BaseChange[],
  content: Block,
  decisions: ReadonlyMap<string, Decision>,
): Pending[] {
  const open = merges.flatMap((merge) =>
    (merge?.questions ?? [])
      .filter(({ id }) => !decisions.has(id))
      .map((question): Pending => ({ question, from: merge?.from ?? 'base' })),
  )
  const known = new Set(open.map(({ question }) => question.blockId))
  const inbox = changes
    .filter(({ weight, blockId }) => weight === 'conflict' && !known.has(blockId))
    .map((change): Pending => {
      const about = { id: change.changeId, blockId: change.blockId, reason: change.reason as Question['reason'] }
      // What is typed here is what is decided about, not what is in force.
      const yours = findBlock(content, change.blockId) ?? null
      return { question: questionOf(kind, about, { ...change, yours }), from: 'inbox', change }
    })
  return [...open, ...inbox]
}

/** What stands in the way in one breath: "Voeg eerst blok “De betaaldag” samen." */
export function pendingText(pending: readonly Pending[]): string | undefined {
  const [first] = pending
  if (first === undefined) return undefined
  if (pending.length === 1) return m.editor_blocked_one({ name: first.question.name })
  return m.editor_blocked_more({ count: pending.length })
}
