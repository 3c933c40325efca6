import { at } from '../algebra/matrix.ts'
import { fromRows, quadraticForm } from '../algebra/matrix.ts'
import { invertSymmetric } from '../algebra/symmetric-inverse.ts'
import { chiSquaredAbove } from '../distributions/chi-squared.ts'
import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { studiesProblem } from './study.ts'
import type { Study } from './study.ts'
import { tauSquared } from './tau-squared.ts'
import type { TauMethod } from './tau-squared.ts'
import { weightedFit } from './weighted-fit.ts'

/** A study with what may explain its effect. */
export interface StudyWithModerators extends Study {
  moderators: readonly number[]
}

/** Coefficients (the constant first), what spread is left and how much of it the moderators explain (percent). */
export interface MetaRegression {
  coefficients: Estimate[]
  tau2: number
  rSquared: number
  test: { statistic: number; df: number; p: number }
}

/** Mixed-effects meta-regression with z tests. Source: Raudenbush, in Handbook of Research Synthesis (2009); R²: ibid. */
export function metaRegression(
  studies: readonly StudyWithModerators[],
  { method = 'REML', level = 0.95 }: LevelOption & { method?: TauMethod } = {},
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
  const { coefficients, inverse } = weightedFit(
    design,
    studies.map(({ variance }) => 1 / (variance + own.tau2)),
  )
  const estimates: Estimate[] = []
  for (const [index, value] of coefficients.entries()) {
    const estimate = estimateWith(value, Math.sqrt(at(inverse, index, index)), 'normal', 'meta-regression', level)
    if (!estimate.computable) return estimate
    const { computable: _, ...figures } = estimate
    estimates.push(figures)
  }
  const tail = Array.from({ length: size - 1 }, (_, index) => index + 1)
  const block = invertSymmetric(fromRows(tail.map((row) => tail.map((column) => at(inverse, row, column))))).inverse
  const statistic = quadraticForm(
    block,
    tail.map((index) => coefficients[index] ?? 0),
  )
  return computed({
    coefficients: estimates,
    tau2: own.tau2,
    rSquared: without.tau2 > 0 ? Math.max(0, (100 * (without.tau2 - own.tau2)) / without.tau2) : 0,
    test: { statistic, df: size - 1, p: chiSquaredAbove(statistic, size - 1) },
  })
}

/** Whether groups of studies differ: meta-regression on the groups. */
export function subgroupTest(
  groups: readonly (Study & { group: string })[],
  { method = 'REML' }: { method?: TauMethod } = {},
): Result<MetaRegression['test']> {
  const names = [...new Set(groups.map(({ group }) => group))].toSorted()
  if (names.length < 2) return notComputable('too-few-studies', 'all studies are in one group')
  const model = metaRegression(
    groups.map((study) => ({ ...study, moderators: names.slice(1).map((name) => (name === study.group ? 1 : 0)) })),
    { method },
  )
  return model.computable ? computed(model.test) : model
}

/**
 * Egger's test in its mixed-effects form: do small studies tell another story? With fewer than 10 studies it sees
 * little. Source: Sterne and Egger (2005); Egger et al., BMJ 315 (1997) 629-634.
 */
export function smallStudyTest(
  studies: readonly Study[],
  { method = 'REML' }: { method?: TauMethod } = {},
): Result<{ statistic: number; p: number }> {
  const model = metaRegression(
    studies.map((study) => ({ ...study, moderators: [Math.sqrt(study.variance)] })),
    { method },
  )
  if (!model.computable) return model
  const [, slope] = model.coefficients
  return slope === undefined
    ? notComputable('collinear', 'no slope')
    : computed({ statistic: slope.statistic, p: slope.p })
}
