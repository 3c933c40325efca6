import type { TenantTransaction } from '@vliegwiel/db'

/** Somebody who works here by an invitation of somebody else. */
export interface LetIn {
  readonly personId: string
  readonly byId: string
  readonly at: Date
}

/** Days in which it is still said who let somebody in. */
export const freshDays = 30

/**
 * Which of these persons were let in by one of these authors in the last 30 days. Two accounts may be one pair of eyes:
 * who writes a text and invites its approver may hold both.
 */
export async function letInByAuthors(
  trx: TenantTransaction,
  persons: readonly string[],
  authors: readonly string[],
  at: Date,
): Promise<readonly LetIn[]> {
  if (persons.length === 0 || authors.length === 0) return []
  const rows = await trx
    .selectFrom('invitation')
    .select(['accepted_by', 'invited_by', 'accepted_at'])
    .where('accepted_by', 'in', persons)
    .where('invited_by', 'in', authors)
    .where('accepted_at', '>', new Date(at.getTime() - freshDays * 86_400_000))
    .orderBy('accepted_at')
    .execute()
  return rows.flatMap(({ accepted_by: personId, invited_by: byId, accepted_at: accepted }) =>
    personId === null || byId === null || accepted === null ? [] : [{ personId, byId, at: accepted }],
  )
}
