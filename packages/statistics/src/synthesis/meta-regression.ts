import { at } from '../algebra/matrix.ts'
import { fromRows, quadraticForm } from '../algebra/matrix.ts'
import { invertSymmetric } from '../algebra/symmetric-inverse.ts'
import { chiSquaredAbove } from '../distributions/chi-squared.ts'
import { fAbove } from '../distributions/f.ts'
import { estimateWith } from '../inference/estimate.ts'
import type { DegreesOfFreedom, Estimate, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import { studiesProblem } from './study.ts'
import type { Study } from './study.ts'
import { tauSquared } from './tau-squared.ts'
import type { TauMethod } from './tau-squared.ts'
import { weightedFit } from './weighted-fit.ts'

/** A study with what may explain its effect. */
export interface StudyWithModerators extends Study {
  moderators: readonly number[]
}

/**
 * Coefficients (the constant first), what spread is left and how much of it the moderators explain (percent; refused
 * where there is no spread to explain). `test`: all moderators together; with `denominatorDf` the statistic is an F.
 */
export interface MetaRegression {
  coefficients: Estimate[]
  tau2: number
  rSquared: number | NotComputable
  test: { statistic: number; df: number; denominatorDf: DegreesOfFreedom; p: number }
}

/** `hartung-knapp` (default): t and F with k - p degrees of freedom, cut at 1; `z`: as metafor's own default. */
export interface MetaRegressionOptions extends LevelOption {
  method?: TauMethod
  test?: 'hartung-knapp' | 'z'
}

/**
 * Mixed-effects meta-regression. Source: Raudenbush, in Handbook of Research Synthesis (2009); R²: ibid.; t and F:
 * Knapp and Hartung, Stat. Med. 22 (2003) 2693-2710.
 */
export function metaRegression(
  studies: readonly StudyWithModerators[],
  { method = 'REML', level = 0.95, test = 'hartung-knapp' }: MetaRegressionOptions = {},
): Result<MetaRegression> {
  const size = (studies[0]?.moderators.length ?? 0) + 1
  const problem = studiesProblem(studies, size + 1)
  if (problem) return problem
  if (studies.some(({ moderators }) => moderators.length !== size - 1 || !moderators.every(Number.isFinite)))
    return notComputable('invalid-input', 'every study needs the same finite moderators')
  const design = { studies, x: studies.map(({ moderators }) => [1, ...moderators]) }
  if (
    weightedFit(
      design,
      studies.map(() => 1),
    ).collinear
  )
    return notComputable('collinear', 'a moderator is the same for all studies or follows from the others')
  const own = tauSquared(design, method)
  const without = tauSquared({ studies, x: studies.map(() => [1]) }, method)
  if ('code' in own) return own
  if ('code' in without) return without
  const { coefficients, inverse, residual } = weightedFit(
    design,
    studies.map(({ variance }) => 1 / (variance + own.tau2)),
  )
  const left = studies.length - size
  const [factor, df]: [number, DegreesOfFreedom] = test === 'z' ? [1, 'normal'] : [Math.max(1, residual / left), left]
  const estimates: Estimate[] = []
  for (const [index, value] of coefficients.entries()) {
    const error = Math.sqrt(factor * at(inverse, index, index))
    const estimate = estimateWith(value, error, df, `meta-regression-${test}`, level)
    if (!estimate.computable) return estimate
    const { computable: _, ...figures } = estimate
    estimates.push(figures)
  }
  const tail = Array.from({ length: size - 1 }, (_, index) => index + 1)
  const block = invertSymmetric(fromRows(tail.map((row) => tail.map((column) => at(inverse, row, column))))).inverse
  const wald = quadraticForm(
    block,
    tail.map((index) => coefficients[index] ?? 0),
  )
  const statistic = df === 'normal' ? wald : wald / factor / (size - 1)
  return computed({
    coefficients: estimates,
    tau2: own.tau2,
    rSquared:
      without.tau2 > 0
        ? Math.max(0, (100 * (without.tau2 - own.tau2)) / without.tau2)
        : notComputable('no-variance', 'without the moderators there is no spread to explain'),
    test: {
      statistic,
      df: size - 1,
      denominatorDf: df,
      p: df === 'normal' ? chiSquaredAbove(statistic, size - 1) : fAbove(statistic, size - 1, df),
    },
  })
}

/** Whether groups of studies differ: meta-regression on the groups. */
export function subgroupTest(
  groups: readonly (Study & { group: string })[],
  options: MetaRegressionOptions = {},
): Result<MetaRegression['test']> {
  const names = [...new Set(groups.map(({ group }) => group))].toSorted()
  if (names.length < 2) return notComputable('too-few-studies', 'all studies are in one group')
  const model = metaRegression(
    groups.map((study) => ({ ...study, moderators: names.slice(1).map((name) => (name === study.group ? 1 : 0)) })),
    options,
  )
  return model.computable ? computed(model.test) : model
}

/**
 * Egger's test in its mixed-effects form: do small studies tell another story? With fewer than 10 studies it sees
 * little. Source: Sterne and Egger (2005); Egger et al., BMJ 315 (1997) 629-634.
 */
export function smallStudyTest(
  studies: readonly Study[],
  options: MetaRegressionOptions = {},
): Result<{ statistic: number; p: number }> {
  const model = metaRegression(
    studies.map((study) => ({ ...study, moderators: [Math.sqrt(study.variance)] })),
    options,
  )
  if (!model.computable) return model
  const [, slope] = model.coefficients
  return slope === undefined
    ? notComputable('collinear', 'no slope')
    : computed({ statistic: slope.statistic, p: slope.p })
}
