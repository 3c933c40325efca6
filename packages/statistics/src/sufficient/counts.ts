import { notComputable } from '../result.ts'
import type { NotComputable } from '../result.ts'

/** How many of a group had the event. */
export interface Counts {
  events: number
  n: number
}

/** The 2 × 2 table of one contrast. */
export interface TwoByTwo {
  treated: Counts
  control: Counts
}

/** Two parts of one contrast together. */
export const combineTwoByTwo = (one: TwoByTwo, other: TwoByTwo): TwoByTwo => ({
  treated: combineCounts(one.treated, other.treated),
  control: combineCounts(one.control, other.control),
})

/** Two parts of one group together. */
export const combineCounts = (one: Counts, other: Counts): Counts => ({
  events: one.events + other.events,
  n: one.n + other.n,
})

/** From yes/no values of the two groups. In SQL: `count(*) filter (where y)` and `count(y)` grouped by arm. */
export const twoByTwoOf = (treated: Iterable<boolean>, control: Iterable<boolean>): TwoByTwo => ({
  treated: countsOf(treated),
  control: countsOf(control),
})

/** From yes/no values of one group. */
export function countsOf(values: Iterable<boolean>): Counts {
  const counts = { events: 0, n: 0 }
  for (const value of values) {
    counts.n += 1
    if (value) counts.events += 1
  }
  return counts
}

/** Why a table cannot be used, or undefined when it can. */
export function twoByTwoProblem(table: TwoByTwo): NotComputable | undefined {
  for (const [group, { events, n }] of Object.entries({ treated: table.treated, control: table.control })) {
    if (!Number.isInteger(events) || !Number.isInteger(n) || events < 0 || n < events)
      return notComputable('invalid-input', `${group}: events and n must be whole numbers with 0 <= events <= n`)
    if (n === 0) return notComputable('empty-arm', `${group} has no observations`)
  }
  return undefined
}

/** 0/1 outcomes as moments, so that every estimator for means also serves proportions. */
export const momentsOfCounts = (counts: Counts): { n: number; sum: number; sumsq: number } => ({
  n: counts.n,
  sum: counts.events,
  sumsq: counts.events,
})
