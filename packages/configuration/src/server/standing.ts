import type { Block } from '../blocks/block.ts'
import { mergeDocuments, type MergeConflict } from '../merge/merge.ts'
import type { InForceRow } from './in-force.repository.ts'
import type { VersionRow } from './version.repository.ts'

/** A version held against what is in force now. */
export interface Standing {
  /** The version with what came into force since it was begun. */
  readonly content: Block
  /** Something else came into force since. */
  readonly moved: boolean
  /** What a person must decide first; none: it may go on by itself. */
  readonly conflicts: readonly MergeConflict[]
}

/** Merges a version with what came into force since it was begun, here or above. */
export function standingOf(
  version: Pick<VersionRow, 'content' | 'base'>,
  current: Pick<InForceRow, 'content'> | undefined,
): Standing {
  const nothing = { content: version.content, moved: false, conflicts: [] }
  if (!current) return nothing
  // A document that somebody else made meanwhile under the same key: everything is a decision.
  const base = version.base ?? { id: 'root', type: 'root', fields: {} }
  if (JSON.stringify(base) === JSON.stringify(current.content)) return nothing
  const { merged, conflicts } = mergeDocuments(base, current.content, version.content)
  return { content: merged, moved: true, conflicts }
}
