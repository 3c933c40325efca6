import type { RouterOutputs } from '@vliegwiel/api'
import { blockName, type KindDescription } from '../../blocks/kinds.ts'
import { questionOf, type Question } from '../../blocks/question.ts'

export type BaseChange = RouterOutputs['documents']['listBaseChanges']['changes'][number]

/** In the order in which people decide: first what asks, by document; then what only tells. */
export function inOrder(changes: readonly BaseChange[]): BaseChange[] {
  const weight = ({ weight: word }: BaseChange) => (word === 'conflict' ? 0 : 1)
  return changes.toSorted(
    (one, other) => weight(one) - weight(other) || `${one.kind}/${one.key}`.localeCompare(`${other.kind}/${other.key}`),
  )
}

export function questionAbout(kind: KindDescription, change: BaseChange): Question {
  const about = { id: change.changeId, blockId: change.blockId, reason: change.reason as Question['reason'] }
  return questionOf(kind, about, change)
}

/** What people call the block that changed. */
export function changedBlock(kind: KindDescription | undefined, change: BaseChange): string {
  const block = change.yours ?? change.becomes ?? change.was
  return kind === undefined || block === null ? change.blockId : blockName(kind, block)
}
