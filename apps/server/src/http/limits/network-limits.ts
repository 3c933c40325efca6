import { setTimeout as wait } from 'node:timers/promises'
import { addressBucket } from '@vliegwiel/auth'
import { takeShare, type TakenShare } from '@vliegwiel/auth/server'
import { atSignIn, type Database } from '@vliegwiel/db'
import { procedureDoors, routeDoors, type Door } from './open-doors.ts'

/** Counts what each network asks of each door, over all processes together. */
export interface NetworkLimits {
  /** Seconds to wait, or null when this may go on. `address`: the client's; all of its network counts together. */
  readonly askOf: (door: string, address: string) => Promise<number | null>
}

export interface CountedBy {
  readonly db: Database
  readonly clock: () => Date
  /** Milliseconds that a request waits for the count of all processes. Default 500. */
  readonly patienceMs?: number
}

const windowMs = 60_000
/** Share of a limit that a process takes at once: the more, the fewer statements, and the more may lie unused. */
const shareOf = (limit: number) => Math.max(1, Math.floor(limit / 20))
/** After a count that did not come a process counts alone for so long, so that not every request waits for it. */
const aloneMs = 5_000
/** Most networks that a process has a share for; the oldest go first, and ask anew. */
const mostShares = 50_000

/** What this process may still hand out to one network at one door, until when. */
interface Share {
  left: number
  readonly endsAt: number
  /** There is no more to be had than what is left: everything was handed out, or this process counts alone. */
  readonly last: boolean
}

type Fetched = TakenShare & Pick<Share, 'last'>

/**
 * The count stands in the database, so that a network gets no more from four processes than from one. A process takes a
 * twentieth of the limit at a time and hands it out by itself; while the database cannot be asked it counts alone.
 * `most`: tests lower what every counted door takes a minute.
 */
export function networkLimits(
  { db, clock, patienceMs = 500 }: CountedBy,
  most: (door: string, usual: number) => number = (_door, usual) => usual,
): NetworkLimits {
  const doors: [string, Door][] = [...Object.entries(procedureDoors), ...Object.entries(routeDoors)]
  const limits = new Map(doors.flatMap(([name, door]) => ('free' in door ? [] : [[name, most(name, door.perMinute)]])))
  const shares = new Map<string, Share>()
  let aloneUntil = 0

  const fetch = async (bucket: string, limit: number, at: Date): Promise<Fetched> => {
    const alone = { granted: limit, endsAt: new Date(at.getTime() + windowMs), last: true }
    if (at.getTime() < aloneUntil) return alone
    const asked = { bucket, limit, share: shareOf(limit), windowMs }
    const counted = atSignIn(db, (trx) => takeShare(trx, asked, at)).catch(() => null)
    const taken = await Promise.race([counted, wait(patienceMs, null, { ref: false })])
    if (taken === null) aloneUntil = at.getTime() + aloneMs
    return taken === null ? alone : { ...taken, last: taken.granted === 0 }
  }
  const keep = (bucket: string, { granted, endsAt, last }: Fetched, now: number): Share => {
    const known = shares.get(bucket)
    const left = known !== undefined && known.endsAt > now ? known.left : 0
    const share = { left: left + granted, endsAt: endsAt.getTime(), last }
    shares.delete(bucket)
    shares.set(bucket, share)
    for (const [oldest, { endsAt: then }] of shares) {
      if (shares.size <= mostShares && then > now) break
      shares.delete(oldest)
    }
    return share
  }

  return {
    askOf: async (door, address) => {
      const limit = limits.get(door)
      if (limit === undefined) return null
      const bucket = `${door} ${addressBucket(address)}`
      const at = clock()
      const now = at.getTime()
      let share = shares.get(bucket)
      if (share === undefined || share.endsAt <= now || (share.left === 0 && !share.last))
        share = keep(bucket, await fetch(bucket, limit, at), now)
      if (share.left === 0) return Math.max(1, Math.ceil((share.endsAt - now) / 1_000))
      share.left -= 1
      return null
    },
  }
}
