import { m } from '@vliegwiel/i18n'
import type { Decision, Question, Reason } from './question.ts'

interface Way {
  readonly way: Decision['way']
  readonly label: string
}

/** What can be decided about a block, in the order of the keys 1, 2 and 3. */
export function waysOf({ reason, fields }: Question, name: string, take: string): readonly Way[] {
  switch (reason) {
    case 'removed-theirs':
      return both(m.editor_merge_keep_block(), m.editor_merge_drop_block())
    case 'removed-mine':
      return both(m.editor_merge_leave_out(), m.editor_merge_bring_back())
    case 'placed':
      return both(m.editor_merge_keep_place(), m.editor_merge_take_place({ name }))
    case 'order':
      return both(m.editor_merge_keep_order(), m.editor_merge_take_order({ name }))
    default:
      return [
        ...both(m.editor_merge_keep(), take),
        ...(fields.length > 0 ? [{ way: 'merge' as const, label: m.editor_merge_merge() }] : []),
      ]
  }
}

const both = (keep: string, take: string): Way[] => [
  { way: 'keep', label: keep },
  { way: 'take', label: take },
]

/** What the two sides did, where that is not a text. */
export function reasonText(reason: Reason, name: string): string {
  switch (reason) {
    case 'removed-theirs':
      return m.editor_merge_removed_theirs({ name })
    case 'removed-mine':
      return m.editor_merge_removed_mine({ name })
    case 'placed':
      return m.editor_merge_placed({ name })
    case 'order':
      return m.editor_merge_order({ name })
    case 'removed':
      return m.editor_notice_removed({ name })
    case 'moved':
      return m.editor_notice_moved({ name })
    default:
      return ''
  }
}
