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

/**
 * Why times cannot be used, or undefined when they can: not sorted, not finite, below 0, counts that are no counts, more
 * outflows by cause than outflows, or nobody at all.
 */
export function timesProblem(times: readonly TimePoint[], arm: string): NotComputable | undefined {
  if (times.length === 0) return notComputable('empty-arm', `${arm} has no observations`)
  let before = -Infinity
  for (const { time, events, censored, causes = {} } of times) {
    if (!(time >= 0) || !Number.isFinite(time) || time <= before)
      return notComputable('invalid-input', `${arm}: times must be finite, from 0 up, and sorted`)
    const named = Object.values(causes)
    if (![events, censored, ...named].every((count) => Number.isInteger(count) && count >= 0))
      return notComputable('invalid-input', `${arm}: events, censored and causes must be whole numbers from 0`)
    if (named.reduce((sum, count) => sum + count, 0) > events)
      return notComputable('invalid-input', `${arm}: at time ${time} more causes than events`)
    before = time
  }
  return times.every(({ events, censored }) => events + censored === 0)
    ? notComputable('empty-arm', `${arm} has no observations`)
    : undefined
}

/** Why a table cannot be used for these arms: a group that stands twice, a group that cannot be used, one person. */
export function tableProblem({ groups }: TimeTable, arms: readonly string[]): NotComputable | undefined {
  const seen = new Set<string>()
  for (const { arm, stratum, times } of groups) {
    const name = JSON.stringify([arm, stratum])
    if (seen.has(name))
      return notComputable('invalid-input', `arm ${arm}, stratum ${stratum} stands twice; combine the tables first`)
    seen.add(name)
    const problem = arms.includes(arm) && times.length > 0 ? timesProblem(times, arm) : undefined
    // A stratum without anybody of an arm is no mistake; the arm as a whole is looked at below.
    if (problem && problem.code !== 'empty-arm') return problem
  }
  for (const arm of arms) {
    const times = groups.filter((group) => group.arm === arm).flatMap((group) => group.times)
    const n = times.reduce((sum, { events, censored }) => sum + events + censored, 0)
    if (n === 0) return notComputable('empty-arm', `${arm} has no observations`)
    if (n === 1) return notComputable('one-observation', `${arm} has one person`)
  }
  return undefined
}

/** A curve may be read beyond its last time when at most this share was lost from sight before. */
const FEW_LOST = 0.05

/**
 * Whether the arm was seen up to the horizon: somebody was still watched then, or everybody had left. A curve that
 * falls to 0 after many were lost from sight says what the few who stayed did, not what all would have done.
 */
export function seenUpTo(times: readonly TimePoint[], horizon: number): { seen: boolean; last: number } {
  const people = times.filter(({ events, censored }) => events + censored > 0)
  const last = people.at(-1)
  const n = people.reduce((sum, { events, censored }) => sum + events + censored, 0)
  const lost = people.reduce((sum, { censored }) => sum + censored, 0)
  const everybodyLeft = last !== undefined && last.censored === 0 && lost <= FEW_LOST * n
  return { seen: horizon <= (last?.time ?? 0) || everybodyLeft, last: last?.time ?? 0 }
}
