import type { AuditingTransaction } from '@vliegwiel/audit/server'
import type { SignInTransaction, TenantTransaction } from '@vliegwiel/db'
import { apiError } from '../errors/api-error.ts'
import type { Trace } from './done.ts'
import type { RequestMark } from './idempotency.ts'

const claimed = (mark: RequestMark) => ({
  person_id: mark.personId,
  key: mark.key,
  procedure: mark.procedure,
  request_hash: mark.hash,
  response: null,
  created_at: mark.at,
})

/** What a request got before. `trace`: what the log says when it is handed out again; null when that is no line. */
interface KeptAnswer {
  readonly output: unknown
  readonly trace: Trace | null
}

interface Before {
  readonly request_hash: Buffer
  readonly response: unknown
}

/** What the same request got before. @throws apiError key-reused for another request, still-running without an answer */
function answerOf(before: Before, mark: RequestMark): KeptAnswer {
  if (![mark.hash, ...mark.before].some((hash) => before.request_hash.equals(hash))) throw apiError('key-reused')
  if (before.response === null) throw apiError('still-running')
  const { output, trace = null } = before.response as { readonly output: unknown; readonly trace?: Trace | null }
  return { output, trace }
}

/**
 * Claims the key for this request. Answers what the same request got before, or null when it is new. A second request
 * with the key waits for the first one's transaction, so fifty at once make one row and one answer.
 * @throws apiError key-reused when the key belongs to another request
 */
export async function claim(trx: AuditingTransaction, mark: RequestMark): Promise<KeptAnswer | null> {
  const inside = trx as TenantTransaction
  const { numInsertedOrUpdatedRows } = await inside
    .insertInto('idempotency')
    .values(claimed(mark))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) return null
  const before = await inside
    .selectFrom('idempotency')
    .select(['request_hash', 'response'])
    .where('person_id', '=', mark.personId)
    .where('key', '=', mark.key)
    .executeTakeFirstOrThrow()
  return answerOf(before, mark)
}

/** Keeps the answer beside the key, in the transaction of the change. */
export async function keepAnswer(
  trx: AuditingTransaction,
  mark: RequestMark,
  output: unknown,
  trace: Trace | null,
): Promise<void> {
  await (trx as TenantTransaction)
    .updateTable('idempotency')
    .set({ response: JSON.stringify({ output: output ?? null, ...(trace === null ? {} : { trace }) }) })
    .where('person_id', '=', mark.personId)
    .where('key', '=', mark.key)
    .execute()
}

/**
 * The same for an account, which belongs to no tenant. Its change takes several transactions: a second request meets
 * a key without an answer.
 * @throws apiError key-reused, still-running
 */
export async function claimOfAccount(trx: SignInTransaction, mark: RequestMark): Promise<{ output: unknown } | null> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('auth.idempotency')
    .values(claimed(mark))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) return null
  const before = await trx
    .selectFrom('auth.idempotency')
    .select(['request_hash', 'response'])
    .where('person_id', '=', mark.personId)
    .where('key', '=', mark.key)
    .executeTakeFirstOrThrow()
  return answerOf(before, mark)
}

export async function keepAnswerOfAccount(trx: SignInTransaction, mark: RequestMark, output: unknown): Promise<void> {
  await trx
    .updateTable('auth.idempotency')
    .set({ response: JSON.stringify({ output }) })
    .where('person_id', '=', mark.personId)
    .where('key', '=', mark.key)
    .execute()
}

/** A change that failed gives its key back: the next attempt with it is a new one. */
export async function releaseOfAccount(trx: SignInTransaction, mark: RequestMark): Promise<void> {
  await trx.deleteFrom('auth.idempotency').where('person_id', '=', mark.personId).where('key', '=', mark.key).execute()
}
