import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '@vliegwiel/db'
import type { ImportSteps } from './import-context.ts'

const longestPauseMs = 250
/** Share of the time that a chunk took which others get to themselves: the embedded database has one connection for all. */
const shareOf: Readonly<Record<Database['engine'], number>> = { pglite: 1, postgres: 0.25 }

/** Transactions one after the other, and a pause between them as long as they kept the database from others. */
export function takeTurns(
  engine: Database['engine'],
  transact: ImportSteps['inside'],
): Pick<ImportSteps, 'inside'> & { pause(): Promise<void> } {
  let busy = 0
  return {
    inside: async (work) => {
      const began = performance.now()
      try {
        return await transact(work)
      } finally {
        busy += performance.now() - began
      }
    },
    pause: async () => {
      await wait(Math.min(longestPauseMs, busy * shareOf[engine]))
      busy = 0
    },
  }
}
