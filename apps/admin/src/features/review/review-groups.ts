import type { RouterOutputs } from '@vliegwiel/api'

export type ReviewItem = RouterOutputs['documents']['reviewQueue']['items'][number]
export const groupIds = ['you', 'others', 'approved', 'drafts'] as const
export type GroupId = (typeof groupIds)[number]

/** In which part of the queue something stands: first what waits for the reader, last what is still being written. */
export function groupOf({ forYou, line }: ReviewItem): GroupId {
  if (forYou) return 'you'
  if (line.state === 'in-review') return 'others'
  return line.state === 'draft' ? 'drafts' : 'approved'
}

/** The queue in parts, without the empty ones; what waits longest stands first. */
export function reviewGroups(items: readonly ReviewItem[]): { id: GroupId; items: readonly ReviewItem[] }[] {
  return groupIds
    .map((id) => ({
      id,
      items: items
        .filter((item) => groupOf(item) === id)
        .toSorted((one, other) => one.line.changedAt.localeCompare(other.line.changedAt)),
    }))
    .filter((group) => group.items.length > 0)
}
