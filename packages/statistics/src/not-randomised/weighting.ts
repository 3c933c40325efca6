import { withoutRounding } from '../algebra/rounding.ts'
import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import { placeOf } from '../sufficient/cells.ts'
import type { Cell, CellTable } from '../sufficient/cells.ts'
import { propensity } from './logistic.ts'
import type { Propensity } from './logistic.ts'

/** How far apart the groups are in one covariate, in standard deviations of the treated. */
export interface WeightedBalance {
  term: string
  before: number | NotComputable
  after: number | NotComputable
}

/** Effect on the treated, how many untreated it really rests on, and whether the weights made the groups alike. */
export interface WeightedDifference extends Estimate {
  propensity: Propensity
  effectiveControls: number
  balance: WeightedBalance[]
}

/**
 * Inverse-probability weighting for the treated (ATT, Hájek): an untreated person counts p / (1 - p). It holds only if
 * the covariates hold everything that decided who took part. The standard error (HC2) takes the weights as known.
 * Sources: Hirano, Imbens, Ridder, Econometrica 71 (2003); effective number: Kish (1965).
 */
export function weightedDifference(
  table: CellTable,
  arm: string,
  { level = 0.95 }: LevelOption = {},
): Result<WeightedDifference> {
  const place = placeOf(table, arm)
  const terms = table.terms.filter((_, index) => index !== place)
  const people = table.cells.map((cell) => ({
    ...cell,
    treated: cell.x[place] ?? 0,
    x: cell.x.filter((_, index) => index !== place),
  }))
  const treated = people.filter((cell) => cell.treated === 1)
  const control = people.filter((cell) => cell.treated === 0)
  if (treated.length + control.length < people.length) return notComputable('invalid-input', `${arm} must be 0 or 1`)
  if (treated.length === 0 || control.length === 0) return notComputable('empty-arm', 'one of the groups is empty')
  const fit = propensity(people.map(({ x, n, treated: own }) => ({ x, n, treated: own * n })))
  if (!fit.computable) return fit
  const odds = new Map(people.map((cell, index) => [cell, oddsOf(fit.chances[index] ?? 0)]))
  const weightOf = (cell: (typeof people)[number]) => odds.get(cell) ?? 0
  const one = weightedMean(treated, () => 1)
  const other = weightedMean(control, weightOf)
  if (one.effective < 2 || other.effective < 2)
    return notComputable('no-overlap', 'the weights rest on fewer than two people')
  const spread = Math.sqrt(one.variance + other.variance)
  const n = people.reduce((sum, cell) => sum + cell.n, 0)
  const estimate = estimateWith(one.mean - other.mean, spread, n - 2, 'ipw-att-HC2', level)
  if (!estimate.computable) return estimate
  const { computable: _, ...propensityFit } = fit
  return computed({
    ...estimate,
    propensity: propensityFit,
    effectiveControls: other.effective,
    balance: terms.map((term, index) => balanceOf(term, index, treated, control, weightOf)),
  })
}

const oddsOf = (chance: number) => chance / (1 - chance)

/** Weighted mean with its HC2 variance: leverage is the weight of a person over the sum of the weights. */
function weightedMean<C extends Cell>(cells: readonly C[], weightOf: (cell: C) => number) {
  let weights = 0
  let squares = 0
  let sum = 0
  for (const cell of cells) {
    const weight = weightOf(cell)
    weights += weight * cell.n
    squares += weight ** 2 * cell.n
    sum += weight * cell.sum
  }
  const mean = sum / weights
  let variance = 0
  let scale = 0
  for (const cell of cells) {
    const weight = weightOf(cell)
    const own = cell.sum / cell.n
    const within = cell.n === 1 ? 0 : Math.max(0, cell.sumsq - cell.sum * own)
    scale += weight ** 2 * cell.sumsq
    variance += (weight ** 2 * (within + cell.n * (own - mean) ** 2)) / (1 - weight / weights)
  }
  return {
    mean,
    variance: withoutRounding(variance, scale, 'from-gaps') / weights ** 2,
    effective: weights ** 2 / squares,
  }
}

function balanceOf<C extends Cell>(
  term: string,
  index: number,
  treated: readonly C[],
  control: readonly C[],
  weightOf: (cell: C) => number,
): WeightedBalance {
  const mean = (cells: readonly C[], weight: (cell: C) => number) => {
    const whole = cells.reduce((sum, cell) => sum + weight(cell) * cell.n, 0)
    return cells.reduce((sum, cell) => sum + weight(cell) * cell.n * (cell.x[index] ?? 0), 0) / whole
  }
  const n = treated.reduce((sum, cell) => sum + cell.n, 0)
  const own = mean(treated, () => 1)
  const squares = treated.reduce((sum, cell) => sum + cell.n * ((cell.x[index] ?? 0) - own) ** 2, 0)
  const sd = Math.sqrt(squares / (n - 1))
  // Where the treated do not vary a distance has no unit; only being alike exactly is being alike.
  const distance = (other: number): number | NotComputable =>
    sd > 0
      ? (own - other) / sd
      : Math.abs(own - other) <= 1e-9 * Math.max(1, Math.abs(own))
        ? 0
        : notComputable('separated', `${term} is the same for all treated and not for the others`)
  return { term, before: distance(mean(control, () => 1)), after: distance(mean(control, weightOf)) }
}
