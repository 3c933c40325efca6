import { chiSquaredAbove } from '../distributions/chi-squared.ts'
import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import { twoByTwoProblem } from '../sufficient/counts.ts'
import type { TwoByTwo } from '../sufficient/counts.ts'

/** Which common measure the strata are pooled on. Ratios are pooled, and answered, on the log scale. */
export type MantelHaenszelMeasure = 'risk-difference' | 'log-risk-ratio' | 'log-odds-ratio'

interface Stratum {
  a: number
  b: number
  c: number
  d: number
  n1: number
  n0: number
  n: number
}

function strataOf(tables: readonly TwoByTwo[]): Stratum[] | NotComputable {
  const strata: Stratum[] = []
  for (const table of tables) {
    const problem = twoByTwoProblem(table)
    if (problem?.code === 'empty-arm') continue
    if (problem) return problem
    const { treated, control } = table
    const [n1, n0] = [treated.n, control.n]
    strata.push({
      a: treated.events,
      b: n1 - treated.events,
      c: control.events,
      d: n0 - control.events,
      n1,
      n0,
      n: n1 + n0,
    })
  }
  return strata.length === 0 ? notComputable('empty-arm', 'no stratum has both arms') : strata
}

const sum = (strata: readonly Stratum[], f: (stratum: Stratum) => number) =>
  strata.reduce((whole, stratum) => whole + f(stratum), 0)

/**
 * Pooled over strata, so that a difference between strata cannot pass for an effect (Simpson).
 * Sources: Mantel and Haenszel, JNCI 22 (1959); variances of Robins, Breslow, Greenland, Biometrics 42 (1986), of
 * Greenland and Robins, Biometrics 41 (1985), of Sato, Greenland, Robins, Biometrics 45 (1989). A stratum with one
 * arm only says nothing and is left out.
 */
export function mantelHaenszel(
  tables: readonly TwoByTwo[],
  measure: MantelHaenszelMeasure,
  { level = 0.95 }: LevelOption = {},
): Result<Estimate> {
  const strata = strataOf(tables)
  if ('code' in strata) return strata
  const method = `mantel-haenszel-${measure}`
  if (measure === 'risk-difference') {
    const weight = sum(strata, ({ n1, n0, n }) => (n1 * n0) / n)
    const estimate = sum(strata, ({ a, c, n1, n0, n }) => (a * n0 - c * n1) / n) / weight
    const spread =
      estimate *
        sum(
          strata,
          ({ a, c, n1, n0, n }) => c * (n1 / n) ** 2 - a * (n0 / n) ** 2 + ((n1 / n) * (n0 / n) * (n0 - n1)) / 2,
        ) +
      sum(strata, ({ a, c, n1, n0, n }) => (a * (n0 - c)) / n + (c * (n1 - a)) / n) / 2
    return estimateWith(estimate, Math.sqrt(Math.max(0, spread)) / weight, 'normal', method, level)
  }
  const [top, bottom, variance] = measure === 'log-risk-ratio' ? riskRatioParts(strata) : oddsRatioParts(strata)
  if (top === 0 || bottom === 0) return notComputable('zero-cell', 'the pooled ratio would be 0 or endless')
  return estimateWith(Math.log(top / bottom), Math.sqrt(variance), 'normal', method, level)
}

function riskRatioParts(strata: readonly Stratum[]): [number, number, number] {
  const top = sum(strata, ({ a, n0, n }) => (a * n0) / n)
  const bottom = sum(strata, ({ c, n1, n }) => (c * n1) / n)
  const spread = sum(strata, ({ a, c, n1, n0, n }) => (n1 * n0 * (a + c) - a * c * n) / n ** 2)
  return [top, bottom, spread / (top * bottom)]
}

function oddsRatioParts(strata: readonly Stratum[]): [number, number, number] {
  const top = sum(strata, ({ a, d, n }) => (a * d) / n)
  const bottom = sum(strata, ({ b, c, n }) => (b * c) / n)
  const pr = sum(strata, ({ a, d, n }) => (((a + d) / n) * (a * d)) / n)
  const mixed = sum(strata, ({ a, b, c, d, n }) => (((a + d) / n) * (b * c)) / n + (((b + c) / n) * (a * d)) / n)
  const qs = sum(strata, ({ b, c, n }) => (((b + c) / n) * (b * c)) / n)
  return [top, bottom, pr / (2 * top ** 2) + mixed / (2 * top * bottom) + qs / (2 * bottom ** 2)]
}

/** Cochran-Mantel-Haenszel test that the event is as likely in both arms within every stratum. */
export function cochranMantelHaenszel(
  tables: readonly TwoByTwo[],
  { continuity = true } = {},
): Result<{ statistic: number; p: number }> {
  const strata = strataOf(tables)
  if ('code' in strata) return strata
  const used = strata.filter(({ n }) => n > 1)
  const gap = Math.abs(sum(used, ({ a, c, n1, n }) => a - (n1 * (a + c)) / n))
  const variance = sum(used, ({ a, b, c, d, n1, n0, n }) => (n1 * n0 * (a + c) * (b + d)) / (n ** 2 * (n - 1)))
  if (!(variance > 0)) return notComputable('no-variance', 'no stratum has both events and people without')
  const statistic = (gap - (continuity && gap >= 0.5 ? 0.5 : 0)) ** 2 / variance
  return computed({ statistic, p: chiSquaredAbove(statistic, 1) })
}
