import { dayOf } from '@vliegwiel/i18n'
import type { Night } from '@vliegwiel/ui'
import type { Run } from './parts.ts'

const dayMs = 86_400_000

/** The last `count` days up to `now`, oldest first: ran well, found a leak, or did not run. */
export function nightsOf(runs: readonly Pick<Run, 'startedAt' | 'leaks'>[], now: Date, count = 30): Night[] {
  const leaksByDay = new Map<string, number>()
  for (const run of runs) {
    const day = dayOf(new Date(run.startedAt))
    leaksByDay.set(day, (leaksByDay.get(day) ?? 0) + run.leaks)
  }
  // Noon, so that the hour that summer time adds or takes never skips a day.
  const noon = new Date(`${dayOf(now)}T12:00:00Z`).getTime()
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(noon - (count - 1 - index) * dayMs).toISOString().slice(0, 10)
    const leaks = leaksByDay.get(day)
    return { day, result: leaks === undefined ? 'missed' : leaks === 0 ? 'ok' : 'bad' }
  })
}
