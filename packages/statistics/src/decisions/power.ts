import { rootBetween } from '../algebra/root.ts'
import { noncentralTAbove } from '../distributions/noncentral-t.ts'
import { normalAbove, normalBelow, normalQuantile } from '../distributions/normal.ts'
import { tAbove, tBelow, tQuantile } from '../distributions/student-t.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'

/**
 * `alpha` two-sided; `designEffect` 1 for persons, more for clusters (see `designEffect`). `df`: degrees of freedom of
 * the test that the report will make, for a cluster trial its clusters - 2; without it the people count.
 */
export interface PowerOptions {
  alpha?: number
  designEffect?: number
  df?: number
}

/** Planned number of persons per arm. */
export interface ArmSizes {
  treated: number
  control: number
}

/** How much a cluster trial loses: 1 + (people a cluster - 1) × intraclass correlation. Source: Kish (1965). */
export function designEffect(clusterSize: number, intraclassCorrelation: number): Result<{ factor: number }> {
  if (!(clusterSize >= 1) || !(intraclassCorrelation >= 0 && intraclassCorrelation <= 1))
    return notComputable('invalid-input', 'clusterSize must be 1 or more, intraclassCorrelation from 0 to 1')
  return computed({ factor: 1 + (clusterSize - 1) * intraclassCorrelation })
}

const shareProblem = (shares: readonly number[]) =>
  shares.every((share) => share > 0 && share < 1)
    ? undefined
    : notComputable('invalid-input', 'shares must lie between 0 and 1')

function optionProblem({ alpha = 0.05, designEffect: effect = 1, df }: PowerOptions): NotComputable | undefined {
  if (df !== undefined && !(df >= 1))
    return notComputable('no-degrees-of-freedom', 'too few clusters to test anything with')
  if (!(alpha > 0 && alpha < 1)) return notComputable('invalid-input', 'alpha must lie between 0 and 1')
  return effect >= 1 ? undefined : notComputable('invalid-input', 'designEffect must be 1 or more')
}

const sizeProblem = ({ treated, control }: ArmSizes, least: number) =>
  treated >= least && control >= least && Number.isFinite(treated + control)
    ? undefined
    : notComputable('invalid-input', `every arm needs at least ${least} people`)

/**
 * Chance to see a difference between two shares, two-sided z test with pooled variance. `strict` counts the far side too.
 * Source: Fleiss, Levin, Paik, Statistical Methods for Rates and Proportions (2003), chapter 4; R's power.prop.test.
 */
export function powerOfProportions(
  sizes: ArmSizes,
  shares: { treated: number; control: number },
  { strict = false, ...options }: PowerOptions & { strict?: boolean } = {},
): Result<{ power: number }> {
  const problem = shareProblem([shares.treated, shares.control]) ?? optionProblem(options) ?? sizeProblem(sizes, 1)
  return problem ?? computed({ power: proportionsPower(sizes, shares, options, strict) })
}

function proportionsPower(
  { treated, control }: ArmSizes,
  shares: { treated: number; control: number },
  { alpha = 0.05, designEffect: effect = 1, df }: PowerOptions,
  strict = false,
): number {
  const [n1, n0] = [treated / effect, control / effect]
  const pooled = (n1 * shares.treated + n0 * shares.control) / (n1 + n0)
  const nullSpread = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n0))
  const spread = Math.sqrt((shares.treated * (1 - shares.treated)) / n1 + (shares.control * (1 - shares.control)) / n0)
  const gap = Math.abs(shares.treated - shares.control)
  // With clusters the report speaks with a t, so the plan may not promise what only a normal would see.
  const [quantile, below, above] =
    df === undefined
      ? [-normalQuantile(alpha / 2), normalBelow, normalAbove]
      : [tQuantile(1 - alpha / 2, df), (t: number) => tBelow(t, df), (t: number) => tAbove(t, df)]
  const reach = quantile * nullSpread
  return below((gap - reach) / spread) + (strict ? above((gap + reach) / spread) : 0)
}

/** Persons per arm (equal arms, not rounded) for the wanted power. */
export function sizeForProportions(
  shares: { treated: number; control: number },
  power: number,
  options: PowerOptions = {},
): Result<{ perArm: number }> {
  const problem = shareProblem([shares.treated, shares.control, power]) ?? optionProblem(options)
  if (problem) return problem
  if (shares.treated === shares.control)
    return notComputable('unbounded', 'no number of people shows a difference of 0')
  const { alpha = 0.05, designEffect: effect = 1 } = options
  const mean = (shares.treated + shares.control) / 2
  const variance = shares.treated * (1 - shares.treated) + shares.control * (1 - shares.control)
  const reach =
    -normalQuantile(alpha / 2) * Math.sqrt(2 * mean * (1 - mean)) + normalQuantile(power) * Math.sqrt(variance)
  return computed({ perArm: effect * (reach / (shares.treated - shares.control)) ** 2 })
}

/** The smallest differences that a plan can see, as shares of the treated: one upwards, one downwards. */
export interface DetectableShares {
  /** Share of the control that was planned with. */
  control: number
  up: number | NotComputable
  down: number | NotComputable
  power: number
}

/**
 * Minimum detectable effect of two shares: "you will only see differences above 14 per 100". Refused on a side where
 * even everybody (or nobody) would not be enough.
 */
export function detectableShares(
  sizes: ArmSizes,
  control: number,
  power = 0.8,
  options: PowerOptions = {},
): Result<DetectableShares> {
  const problem = shareProblem([control, power]) ?? optionProblem(options) ?? sizeProblem(sizes, 2)
  if (problem) return problem
  const search = (end: number): number | NotComputable => {
    const gap = (treated: number) => proportionsPower(sizes, { treated, control }, options) - power
    const edge = end === 1 ? 1 - 1e-12 : 1e-12
    return (
      rootBetween(gap, control, edge) ??
      notComputable('unbounded', 'this plan would not see even the greatest possible difference')
    )
  }
  return computed({ control, up: search(1), down: search(0), power })
}

/** Chance to see a difference between two means, two-sided t test with one common `sd`. R's power.t.test. */
export function powerOfMeans(
  sizes: ArmSizes,
  difference: number,
  sd: number,
  options: PowerOptions = {},
): Result<{ power: number }> {
  const problem = optionProblem(options) ?? sizeProblem(sizes, 2) ?? spreadProblem(sd) ?? freedomProblem(sizes, options)
  return problem ?? computed({ power: meansPower(sizes, difference / sd, options) })
}

const spreadProblem = (sd: number) =>
  sd > 0 && Number.isFinite(sd) ? undefined : notComputable('invalid-input', 'sd must be above 0')

/** A design effect can leave fewer than one degree of freedom: such a plan sees nothing. */
const freedomProblem = ({ treated, control }: ArmSizes, { designEffect: effect = 1, df }: PowerOptions) =>
  (df ?? (treated + control) / effect - 2) >= 1 - 1e-9
    ? undefined
    : notComputable('no-degrees-of-freedom', 'the clusters leave no degrees of freedom')

function meansPower(
  { treated, control }: ArmSizes,
  standardised: number,
  { alpha = 0.05, designEffect: effect = 1, df: given }: PowerOptions,
) {
  const df = given ?? (treated + control) / effect - 2
  const shift = Math.abs(standardised) / Math.sqrt(effect * (1 / treated + 1 / control))
  return noncentralTAbove(tQuantile(1 - alpha / 2, df), df, shift)
}

/** Persons per arm (equal arms, not rounded) for the wanted power. */
export function sizeForMeans(
  difference: number,
  sd: number,
  power: number,
  options: PowerOptions = {},
): Result<{ perArm: number }> {
  const problem = shareProblem([power]) ?? optionProblem(options) ?? spreadProblem(sd)
  if (problem) return problem
  if (difference === 0 || !Number.isFinite(difference))
    return notComputable('unbounded', 'no number of people shows a difference of 0')
  const gap = (logSize: number) => {
    const n = Math.exp(logSize)
    return meansPower({ treated: n, control: n }, difference / sd, options) - power
  }
  // The fewest people that leave one degree of freedom; when those are enough, they are the answer.
  const fewest = Math.max(2, 1.5 * (options.designEffect ?? 1))
  if (gap(Math.log(fewest)) >= 0) return computed({ perArm: fewest })
  const found = rootBetween(gap, Math.log(fewest), Math.log(1e9))
  return found === undefined
    ? notComputable('unbounded', 'a thousand million people an arm are not enough')
    : computed({ perArm: Math.exp(found) })
}

/** Minimum detectable difference of two means, in the unit of `sd`. */
export function detectableDifference(
  sizes: ArmSizes,
  sd: number,
  power = 0.8,
  options: PowerOptions = {},
): Result<{ difference: number; power: number }> {
  const problem =
    shareProblem([power]) ??
    optionProblem(options) ??
    sizeProblem(sizes, 2) ??
    spreadProblem(sd) ??
    freedomProblem(sizes, options)
  if (problem) return problem
  const gap = (standardised: number) => meansPower(sizes, standardised, options) - power
  // Where the shift is 10 nearly every plan has its power already; the sums grow long beyond it.
  const unit = Math.sqrt((options.designEffect ?? 1) * (1 / sizes.treated + 1 / sizes.control))
  const found = rootBetween(gap, 0, 10 * unit) ?? rootBetween(gap, 10 * unit, 36 * unit)
  return found === undefined
    ? notComputable('unbounded', 'this plan would not see any difference')
    : computed({ difference: found * sd, power })
}
