import { canonicalJson } from '@vliegwiel/audit'
import type { AuthParts } from '@vliegwiel/auth/server'
import type { OperatorTransaction, TenantTransaction } from '@vliegwiel/db'
import { apiError } from '../errors/api-error.ts'

/** The input of a change as callers spell it. A change without fields of its own has an index type that fits nothing. */
export type WithKey<I> = string extends keyof I ? { idempotencyKey: string } : I & { idempotencyKey: string }

export interface RequestMark {
  readonly personId: string
  readonly key: string
  readonly procedure: string
  readonly hash: Buffer
  readonly at: Date
}

/** The mark is keyed: a request may carry a password, and a plain hash of one is as good as the password itself. */
export function markOf(
  secrets: AuthParts['secrets'],
  { input, ...request }: Omit<RequestMark, 'hash'> & { readonly input: unknown },
): RequestMark {
  return { ...request, hash: secrets.fingerprint('request', canonicalJson([request.procedure, input])) }
}

/**
 * Claims the key for this request. Answers what the same request got before, or null when it is new. A second request
 * with the key waits for the first one's transaction, so fifty at once make one row and one answer.
 * @throws apiError key-reused when the key belongs to another request.
 */
export async function claim(
  trx: TenantTransaction | OperatorTransaction,
  mark: RequestMark,
): Promise<{ output: unknown } | null> {
  const inside = trx as TenantTransaction
  const claimed = await inside
    .insertInto('idempotency')
    .values({
      person_id: mark.personId,
      key: mark.key,
      procedure: mark.procedure,
      request_hash: mark.hash,
      response: null,
      created_at: mark.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return null
  const before = await inside
    .selectFrom('idempotency')
    .select(['request_hash', 'response'])
    .where('person_id', '=', mark.personId)
    .where('key', '=', mark.key)
    .executeTakeFirstOrThrow()
  if (!before.request_hash.equals(mark.hash)) throw apiError('key-reused')
  return { output: (before.response as { output: unknown }).output }
}

/** Keeps the answer beside the key, in the transaction of the change. */
export async function keepAnswer(
  trx: TenantTransaction | OperatorTransaction,
  mark: RequestMark,
  output: unknown,
): Promise<void> {
  await (trx as TenantTransaction)
    .updateTable('idempotency')
    .set({ response: JSON.stringify({ output: output ?? null }) })
    .where('person_id', '=', mark.personId)
    .where('key', '=', mark.key)
    .execute()
}
