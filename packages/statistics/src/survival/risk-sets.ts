import { notComputable } from '../result.ts'
import type { NotComputable } from '../result.ts'
import { mergeTimes } from '../sufficient/time-counts.ts'
import type { TimePoint, TimeTable } from '../sufficient/time-counts.ts'

/** A time with the number still under observation just before it. */
export interface RiskPoint extends TimePoint {
  atRisk: number
}

/** Counts who is at risk, from the last time back. */
export function riskPoints(times: readonly TimePoint[]): RiskPoint[] {
  let atRisk = 0
  return times
    .toReversed()
    .map((point) => {
      atRisk += point.events + point.censored
      return { ...point, atRisk }
    })
    .toReversed()
}

/** The times of one arm over all strata. */
export const timesOfArm = (table: TimeTable, arm: string): TimePoint[] =>
  table.groups
    .filter((group) => group.arm === arm)
    .reduce<TimePoint[]>((sum, group) => mergeTimes(sum, group.times), [])

/** Arms in the order of the table. */
export const armsOf = (table: TimeTable): string[] => [...new Set(table.groups.map(({ arm }) => arm))]

/** Why times cannot be used, or undefined when they can. */
export function timesProblem(times: readonly TimePoint[], arm: string): NotComputable | undefined {
  if (times.length === 0) return notComputable('empty-arm', `${arm} has no observations`)
  let before = -Infinity
  for (const { time, events, censored } of times) {
    if (!(time >= 0) || !Number.isFinite(time) || time <= before)
      return notComputable('invalid-input', `${arm}: times must be finite, from 0 up, and sorted`)
    if (!Number.isInteger(events) || !Number.isInteger(censored) || events < 0 || censored < 0)
      return notComputable('invalid-input', `${arm}: events and censored must be whole numbers from 0`)
    before = time
  }
  return times.every(({ events, censored }) => events + censored === 0)
    ? notComputable('empty-arm', `${arm} has no observations`)
    : undefined
}
