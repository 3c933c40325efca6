import type { SignInTransaction } from '@vliegwiel/db'
import { tryMinutes, type TryLimit } from './try-limits.ts'

/**
 * Counts one try in each bucket, in one atomic statement a bucket.
 * The transaction must commit also when the try is refused or fails, or the count is lost.
 * @returns seconds to wait, or null when the try is allowed
 */
export async function countTry(trx: SignInTransaction, limits: readonly TryLimit[], at: Date): Promise<number | null> {
  const over = new Date(at.getTime() - tryMinutes * 60_000)
  for (const { bucket, limit, strict } of limits) {
    const counted = await trx
      .insertInto('auth.attempt')
      .values({ bucket, window_start: at, count: 1 })
      .onConflict((conflict) =>
        conflict
          .column('bucket')
          .doUpdateSet((eb) => {
            const ended = eb('auth.attempt.window_start', '<=', over)
            const restart = strict ? eb.val(true) : ended
            return {
              count: eb
                .case()
                .when(ended)
                .then(1)
                .else(eb('auth.attempt.count', '+', 1))
                .end(),
              window_start: eb.case().when(restart).then(eb.val(at)).else(eb.ref('auth.attempt.window_start')).end(),
            }
          })
          .where((eb) => eb.or([eb('auth.attempt.window_start', '<=', over), eb('auth.attempt.count', '<', limit)])),
      )
      .returning('count')
      .executeTakeFirst()
    if (counted) continue
    const full = await trx
      .selectFrom('auth.attempt')
      .select('window_start')
      .where('bucket', '=', bucket)
      .executeTakeFirstOrThrow()
    return Math.max(1, Math.ceil((full.window_start.getTime() - over.getTime()) / 1000))
  }
  return null
}

/** Gives a try back: it succeeded, so it was no guess. */
export async function giveBackTry(trx: SignInTransaction, limits: readonly TryLimit[]): Promise<void> {
  for (const { bucket } of limits) {
    await trx
      .updateTable('auth.attempt')
      .set((eb) => ({ count: eb('count', '-', 1) }))
      .where('bucket', '=', bucket)
      .where('count', '>', 0)
      .execute()
  }
}
