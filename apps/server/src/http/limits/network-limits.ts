import { addressBucket } from '@vliegwiel/auth'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { procedureDoors, routeDoors, type Door } from './open-doors.ts'

/** Counts what each network asks of each door. */
export interface NetworkLimits {
  /** Seconds to wait, or null when this may go on. `address`: the client's; all of its network counts together. */
  readonly askOf: (door: string, address: string) => Promise<number | null>
}

/** `most`: tests lower what every counted door takes a minute. */
export function networkLimits(most: (door: string, usual: number) => number = (_door, usual) => usual): NetworkLimits {
  const limiters = new Map<string, RateLimiterMemory>()
  const doors: [string, Door][] = [...Object.entries(procedureDoors), ...Object.entries(routeDoors)]
  for (const [name, door] of doors) {
    if ('free' in door) continue
    limiters.set(name, new RateLimiterMemory({ points: most(name, door.perMinute), duration: 60 }))
  }
  return {
    askOf: async (door, address) => {
      const limiter = limiters.get(door)
      if (limiter === undefined) return null
      try {
        await limiter.consume(addressBucket(address))
        return null
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        return Math.max(1, Math.ceil(error.msBeforeNext / 1_000))
      }
    },
  }
}
