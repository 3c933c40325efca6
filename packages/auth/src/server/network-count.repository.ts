import type { SignInTransaction } from '@vliegwiel/db'
import { createHash } from 'node:crypto'

/** What a process may hand out by itself until the minute is over. */
export interface TakenShare {
  /** Questions that this process may let through; 0: the network has had all of them. */
  readonly granted: number
  /** When the count of this network at this door begins again. */
  readonly endsAt: Date
}

export interface ShareAsked {
  /** The door and the network. */
  readonly bucket: string
  /** Questions that the network may put to the door in one window. */
  readonly limit: number
  /** How many of them this process wants to hand out. */
  readonly share: number
  readonly windowMs: number
}

/**
 * Takes a share of what one network may still ask of one door, in one atomic statement: all processes together hand out
 * `limit` and not one more. What a process took and did not hand out when the window ends is gone.
 */
export async function takeShare(
  trx: SignInTransaction,
  { bucket, limit, share, windowMs }: ShareAsked,
  at: Date,
): Promise<TakenShare> {
  const over = new Date(at.getTime() - windowMs)
  const key = createHash('sha256').update(bucket).digest()
  const ended = 'auth.network_count.window_start' as const
  const taken = await trx
    .insertInto('auth.network_count')
    .values({ bucket: key, window_start: at, count: share })
    .onConflict((conflict) =>
      conflict
        .column('bucket')
        .doUpdateSet((eb) => ({
          count: eb
            .case()
            .when(ended, '<=', over)
            .then(share)
            .else(eb('auth.network_count.count', '+', share))
            .end(),
          window_start: eb.case().when(ended, '<=', over).then(eb.val(at)).else(eb.ref(ended)).end(),
        }))
        .where((eb) => eb.or([eb(ended, '<=', over), eb('auth.network_count.count', '<', limit)])),
    )
    .returning(['count', 'window_start'])
    .executeTakeFirst()
  const endOf = (start: Date) => new Date(start.getTime() + windowMs)
  if (taken) return { granted: share - Math.max(0, taken.count - limit), endsAt: endOf(taken.window_start) }
  const full = await trx
    .selectFrom('auth.network_count')
    .select('window_start')
    .where('bucket', '=', key)
    .executeTakeFirst()
  // Removed in between: whoever asks now is in a new window, a moment later.
  return { granted: 0, endsAt: full ? endOf(full.window_start) : at }
}

/** Removes counts of windows that are over. */
export async function forgetCounts(trx: SignInTransaction, before: Date): Promise<void> {
  await trx.deleteFrom('auth.network_count').where('window_start', '<', before).execute()
}
