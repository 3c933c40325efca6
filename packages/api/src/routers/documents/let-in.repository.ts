import type { TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'

/** Somebody who works here by an invitation of somebody else, or whose account somebody else opened again. */
export interface LetIn {
  readonly personId: string
  /** `reset`: the second factor was taken away, so that a password was enough. */
  readonly how: 'invited' | 'reset'
  readonly byId: string
  readonly at: Date
}

/** Days in which it is still said who let somebody in. */
export const freshDays = 30

/**
 * Which of these persons were let in by one of these authors in the last 30 days, or had their second factor taken away
 * by one. Two accounts may be one pair of eyes: who writes a text and invites its approver may hold both. Invitations
 * first, then in order of time.
 */
export async function letInByAuthors(
  trx: TenantTransaction,
  persons: readonly string[],
  authors: readonly string[],
  at: Date,
): Promise<readonly LetIn[]> {
  if (persons.length === 0 || authors.length === 0) return []
  const since = new Date(at.getTime() - freshDays * 86_400_000)
  return [...(await invited(trx, persons, authors, since)), ...(await reset(trx, persons, authors, since))]
}

async function invited(
  trx: TenantTransaction,
  persons: readonly string[],
  authors: readonly string[],
  since: Date,
): Promise<readonly LetIn[]> {
  const rows = await trx
    .selectFrom('invitation')
    .select(['accepted_by', 'invited_by', 'accepted_at'])
    .where('accepted_by', 'in', persons)
    .where('invited_by', 'in', authors)
    .where('accepted_at', '>', since)
    .orderBy('accepted_at')
    .execute()
  return rows.flatMap(({ accepted_by: personId, invited_by: byId, accepted_at: at }) =>
    personId === null || byId === null || at === null ? [] : [{ personId, how: 'invited' as const, byId, at }],
  )
}

/** By the log, which nobody can change. The action stands in the text, as in the index that answers this. */
async function reset(
  trx: TenantTransaction,
  persons: readonly string[],
  authors: readonly string[],
  since: Date,
): Promise<readonly LetIn[]> {
  const rows = await trx
    .selectFrom('audit_entry')
    .select(['object_id', 'actor_id', 'at'])
    .where('action', '=', sql.lit('people.resetSecondFactor'))
    .where('object_id', 'in', persons)
    .where('actor_id', 'in', authors)
    .where('result', '=', 'ok')
    .where('at', '>', since)
    .orderBy('at')
    .execute()
  return rows.flatMap(({ object_id: personId, actor_id: byId, at }) =>
    personId === null || byId === null ? [] : [{ personId, how: 'reset' as const, byId, at }],
  )
}
