import { withoutRounding } from '../algebra/rounding.ts'
import { combinedDf, estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption, SpreadPart } from '../inference/estimate.ts'
import { computed, notComputable, whenComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { combineMoments, meanOf, momentsProblem } from '../sufficient/moments.ts'
import type { Moments } from '../sufficient/moments.ts'
import { welch } from '../two-groups/difference-in-means.ts'
import type { DifferenceInMeans } from '../two-groups/difference-in-means.ts'
import { firstStageProblem, uptakeNotNoted } from './first-stage.ts'

/** The outcome of one arm, split by who in fact took part. */
export interface ArmByUptake {
  tookPart: Moments
  didNot: Moments
}

/** All assigned, the difference in taking part, and the effect on those who take part because they were assigned. */
export interface Cace extends Estimate {
  n: number
  allAssigned: Result<DifferenceInMeans>
  uptake: Result<Estimate>
}

/** `satterthwaite` (default) follows the smaller arm; `residual` is n - 2, as R's estimatr gives it. */
export interface CaceOptions extends LevelOption {
  df?: 'satterthwaite' | 'residual'
}

/**
 * Complier average causal effect by two-stage least squares with HC2. It holds when being assigned works only by
 * taking part, and nobody does the opposite of what was assigned. Source: Angrist, Imbens, Rubin, JASA 91 (1996).
 * Refused where assignment moved taking part too little to tell (`weak-uptake`), and where nobody took part in either arm: then it was not noted (`uptake-not-noted`).
 */
export function cace(
  assigned: ArmByUptake,
  control: ArmByUptake,
  { level = 0.95, df = 'satterthwaite' }: CaceOptions = {},
): Result<Cace> {
  const arms = [armOf(assigned), armOf(control)] as const
  const problem = momentsProblem(arms[0].all, 'assigned') ?? momentsProblem(arms[1].all, 'control')
  if (problem) return problem
  const [one, other] = arms
  if (one.uptake === 0 && other.uptake === 0) return uptakeNotNoted()
  const step = one.uptake - other.uptake
  if (Math.abs(step) < 1e-12)
    return notComputable('no-compliers', 'as many took part in both arms, so assignment moved nobody')
  const n = one.all.n + other.all.n
  const degrees = (parts: readonly SpreadPart[]) => (df === 'residual' ? n - 2 : combinedDf(parts))
  const uptakeParts = arms.map((arm) => ({ variance: uptakeVariance(arm), df: arm.all.n - 1 }))
  const uptake = estimateWith(step, Math.sqrt(sumOf(uptakeParts)), degrees(uptakeParts), 'ols-HC2', level)
  const weak = firstStageProblem(uptake)
  if (weak) return weak
  const effect = (meanOf(one.all) - meanOf(other.all)) / step
  const constant = meanOf(other.all) - effect * other.uptake
  // The second stage has two values of the fitted uptake, so the leverage of a person is 1 / (people in the arm).
  const parts = arms.map((arm) => ({
    variance: residualSquares(arm.parts, constant, effect) / (arm.all.n * (arm.all.n - 1)),
    df: arm.all.n - 1,
  }))
  return whenComputable(
    estimateWith(effect, Math.sqrt(sumOf(parts)) / Math.abs(step), degrees(parts), '2sls-HC2', level),
    (estimate) =>
      computed({
        ...estimate,
        n,
        allAssigned: welch(one.all, other.all, { level }),
        uptake,
      }),
  )
}

interface Arm {
  all: Moments
  uptake: number
  parts: ArmByUptake
}

function armOf(parts: ArmByUptake): Arm {
  const all = combineMoments(parts.tookPart, parts.didNot)
  return { all, uptake: all.n === 0 ? 0 : parts.tookPart.n / all.n, parts }
}

const sumOf = (parts: readonly SpreadPart[]) => parts.reduce((sum, { variance }) => sum + variance, 0)

const uptakeVariance = ({ all, uptake }: Arm) => (uptake * (1 - uptake)) / (all.n - 1)

function residualSquares({ tookPart, didNot }: ArmByUptake, constant: number, effect: number): number {
  const around = ({ n, sum, sumsq }: Moments, centre: number) =>
    n === 0 ? 0 : sumsq - 2 * centre * sum + n * centre ** 2
  const squares = around(tookPart, constant + effect) + around(didNot, constant)
  return withoutRounding(squares, tookPart.sumsq + didNot.sumsq, 'by-subtraction')
}
