import { daysAfter } from '@vliegwiel/i18n'
import type { Night } from '@vliegwiel/ui'
import { dayHere } from '../../app/today.ts'
import type { Run } from './parts.ts'

/** The last `count` days up to `now`, oldest first: ran well, found a leak, or did not run. */
export function nightsOf(runs: readonly Pick<Run, 'startedAt' | 'leaks'>[], now: Date, count = 30): Night[] {
  const leaksByDay = new Map<string, number>()
  for (const run of runs) {
    const day = dayHere(new Date(run.startedAt))
    leaksByDay.set(day, (leaksByDay.get(day) ?? 0) + run.leaks)
  }
  const today = dayHere(now)
  return Array.from({ length: count }, (_, index) => {
    const day = daysAfter(today, index + 1 - count)
    const leaks = leaksByDay.get(day)
    return { day, result: leaks === undefined ? 'missed' : leaks === 0 ? 'ok' : 'bad' }
  })
}
