import { notComputable } from '../result.ts'
import type { NotComputable } from '../result.ts'

/** Number, sum and sum of squares of one outcome in one group: all that a mean, a variance and a t-test need. */
export interface Moments {
  n: number
  sum: number
  sumsq: number
}

/** Moments with the persons counted whose outcome is not known: missing stays missing, it never becomes 0. */
export interface GroupMoments extends Moments {
  missing: number
}

/** From the values of one group. */
export function momentsOf(values: Iterable<number>): Moments {
  const moments = { n: 0, sum: 0, sumsq: 0 }
  for (const value of values) {
    moments.n += 1
    moments.sum += value
    moments.sumsq += value * value
  }
  return moments
}

/**
 * From rows: one entry per group, with the unknown outcomes counted.
 * In SQL: `select arm, count(y), sum(y)::float8, sum(y*y)::float8, count(*) - count(y) … group by arm`.
 */
export function groupMoments<Row>(
  rows: Iterable<Row>,
  groupOf: (row: Row) => string,
  valueOf: (row: Row) => number | null,
): Record<string, GroupMoments> {
  // A group may have any name, that of a property of every object too (`constructor`).
  const groups = new Map<string, { -readonly [Part in keyof GroupMoments]: GroupMoments[Part] }>()
  for (const row of rows) {
    const name = groupOf(row)
    const group = groups.get(name) ?? { n: 0, sum: 0, sumsq: 0, missing: 0 }
    groups.set(name, group)
    const value = valueOf(row)
    if (value === null) {
      group.missing += 1
      continue
    }
    group.n += 1
    group.sum += value
    group.sumsq += value * value
  }
  return Object.fromEntries(groups)
}

/** Two parts of one group together. Order and grouping do not matter. */
export const combineMoments = (one: Moments, other: Moments): Moments => ({
  n: one.n + other.n,
  sum: one.sum + other.sum,
  sumsq: one.sumsq + other.sumsq,
})

/** The same people with a number added to every value. */
export const shiftMoments = ({ n, sum, sumsq }: Moments, by: number): Moments => ({
  n,
  sum: sum + n * by,
  sumsq: n === 0 ? 0 : Math.max(0, sumsq + 2 * by * sum + n * by * by),
})

/** Mean; 0 for an empty group, so refuse those first with `momentsProblem`. */
export const meanOf = (moments: Moments): number => (moments.n === 0 ? 0 : moments.sum / moments.n)

/** Variance with n - 1. What is left of rounding after subtraction (below 1e-13 of the squares) counts as zero. */
export function varianceOf(moments: Moments): number {
  if (moments.n < 2) return 0
  const squares = moments.sumsq - (moments.sum * moments.sum) / moments.n
  return squares <= moments.sumsq * 1e-13 ? 0 : squares / (moments.n - 1)
}

/** Why these moments cannot be used with a variance, or undefined when they can. */
export function momentsProblem(moments: Moments, group: string): NotComputable | undefined {
  const { n, sum, sumsq } = moments
  if (!Number.isInteger(n) || n < 0 || !Number.isFinite(sum) || !Number.isFinite(sumsq) || sumsq < 0)
    return notComputable(
      'invalid-input',
      `${group}: n must be a whole number from 0, sum and sumsq finite, sumsq not negative`,
    )
  if (n === 0) return notComputable('empty-arm', `${group} has no observations`)
  if (sum * sum > n * sumsq * (1 + 1e-9))
    return notComputable('invalid-input', `${group}: sum² may not exceed n · sumsq`)
  if (n === 1) return notComputable('one-observation', `${group} has one observation, so no variance`)
  return undefined
}
