import { notComputable } from '../result.ts'
import type { NotComputable } from '../result.ts'

/** How p values of one family are adjusted. Holm: no single false alarm. BH: few false alarms among the finds. */
export type AdjustmentMethod =
  | 'bonferroni'
  | 'holm'
  | 'hochberg'
  | 'hommel'
  | 'benjamini-hochberg'
  | 'benjamini-yekutieli'

/**
 * Adjusted p values, in the order given. Sources: Holm, Scand. J. Stat. 6 (1979); Hochberg, Biometrika 75 (1988);
 * Hommel, ibid.; Benjamini and Hochberg, JRSS B 57 (1995); Benjamini and Yekutieli, Ann. Stat. 29 (2001).
 */
export function adjustP(p: readonly number[], method: AdjustmentMethod): number[] | NotComputable {
  if (p.some((value) => !(value >= 0 && value <= 1)))
    return notComputable('invalid-input', 'every p must lie from 0 to 1')
  const rising = p.map((_, index) => index).toSorted((one, other) => (p[one] ?? 0) - (p[other] ?? 0))
  const values = rising.map((index) => p[index] ?? 0)
  const adjusted = p.map(() => 0)
  for (const [rank, value] of sorted(values, method).entries()) adjusted[rising[rank] ?? 0] = value
  return adjusted
}

/** Adjusts p values that stand in rising order. */
function sorted(p: readonly number[], method: AdjustmentMethod): number[] {
  const n = p.length
  switch (method) {
    case 'bonferroni':
      return p.map((value) => Math.min(1, n * value))
    case 'holm':
      return runningMaximum(p.map((value, index) => (n - index) * value))
    case 'hochberg':
      return runningMinimum(p.map((value, index) => (n - index) * value))
    case 'benjamini-hochberg':
      return runningMinimum(p.map((value, index) => (n / (index + 1)) * value))
    case 'benjamini-yekutieli': {
      const harmonic = p.reduce((sum, _, index) => sum + 1 / (index + 1), 0)
      return runningMinimum(p.map((value, index) => ((harmonic * n) / (index + 1)) * value))
    }
    case 'hommel':
      return hommel(p)
  }
}

function runningMaximum(values: readonly number[]): number[] {
  let most = 0
  return values.map((value) => (most = Math.max(most, Math.min(1, value))))
}

function runningMinimum(values: readonly number[]): number[] {
  let least = 1
  return values
    .toReversed()
    .map((value) => (least = Math.min(least, value)))
    .toReversed()
}

/** Hommel by closed testing over Simes: a value is the largest, over the sizes m, of what a set of m smallest asks. */
function hommel(p: readonly number[]): number[] {
  const n = p.length
  const adjusted = [...p]
  for (let size = n; size >= 2; size--) {
    const rest = n - size + 1
    const last = p.slice(rest)
    const least = last.reduce((found, value, index) => Math.min(found, (size * value) / (index + 2)), Infinity)
    for (const [index, value] of p.entries()) {
      const simes = Math.min(least, size * (index < rest ? value : (p[rest - 1] ?? 1)))
      adjusted[index] = Math.max(adjusted[index] ?? 0, simes)
    }
  }
  return adjusted
}
