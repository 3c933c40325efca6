import gammaln from '@stdlib/math-base-special-gammaln'
import { chiSquaredAbove } from '../distributions/chi-squared.ts'
import { weightOfNoLikelier } from '../distributions/no-likelier.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'

/** Whether as many people stand in each arm as the allocation meant. */
export interface SampleRatio {
  expected: number[]
  statistic: number
  df: number
  p: number
}

/** Below this p the allocation or the data went wrong, and no figure of the pilot is to be trusted before it is explained. */
export const SAMPLE_RATIO_ALARM = 0.001

/** Expected counts below this make the chi-squared limit too rough for a p of one in a thousand. */
const FEWEST_FOR_CHI_SQUARED = 20

/**
 * Sample-ratio mismatch by chi-squared. Source: Fabijan et al., KDD 2019, "Diagnosing sample ratio mismatch".
 * `ratio` gives the planned shares in any unit (1, 1 or 2, 1). `counts` are the units that were drawn: people, or whole
 * clusters in a cluster trial, whose people follow from their size. Two arms of few units get the exact p.
 */
export function sampleRatio(counts: readonly number[], ratio: readonly number[]): Result<SampleRatio> {
  if (counts.length < 2 || counts.length !== ratio.length)
    return notComputable('invalid-input', 'counts and ratio must name the same two or more arms')
  if (counts.some((count) => !Number.isInteger(count) || count < 0) || ratio.some((share) => !(share > 0)))
    return notComputable('invalid-input', 'counts must be whole numbers from 0, shares above 0')
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n === 0) return notComputable('empty-arm', 'nobody was assigned')
  const whole = ratio.reduce((sum, share) => sum + share, 0)
  const expected = ratio.map((share) => (n * share) / whole)
  const statistic = counts.reduce(
    (sum, count, index) => sum + (count - (expected[index] ?? 0)) ** 2 / (expected[index] ?? 1),
    0,
  )
  const df = counts.length - 1
  const [first, second] = counts
  const small = expected.some((count) => count < FEWEST_FOR_CHI_SQUARED)
  if (df === 1 && small && first !== undefined && second !== undefined) {
    const exact = exactSampleRatio(first, second, (ratio[0] ?? 1) / whole)
    return exact.computable ? computed({ expected, statistic, df, p: exact.p }) : exact
  }
  return computed({ expected, statistic, df, p: chiSquaredAbove(statistic, df) })
}

/** Exact two-sided p of two counts under a planned share: sums every split no likelier than the one seen. */
export function exactSampleRatio(first: number, second: number, share = 0.5): Result<{ p: number }> {
  if (![first, second].every((count) => Number.isInteger(count) && count >= 0) || !(share > 0 && share < 1))
    return notComputable('invalid-input', 'counts must be whole numbers from 0, share between 0 and 1')
  const n = first + second
  if (n === 0) return notComputable('empty-arm', 'nobody was assigned')
  const logWeight = (k: number) =>
    gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1) + k * Math.log(share) + (n - k) * Math.log1p(-share)
  const top = Math.min(n, Math.floor((n + 1) * share))
  const weight = weightOfNoLikelier({ least: 0, most: n, top, logWeight }, first)
  return computed({ p: weight === 'all' ? 1 : Math.min(1, weight * Math.exp(logWeight(top))) })
}
