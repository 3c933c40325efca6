import { apply, at, put, quadraticForm, zeros } from '../algebra/matrix.ts'
import type { Matrix } from '../algebra/matrix.ts'
import { invertSymmetric } from '../algebra/symmetric-inverse.ts'
import { chiSquaredAbove } from '../distributions/chi-squared.ts'
import { estimateWith } from '../inference/estimate.ts'
import type { Interval } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import { mergeTimes } from '../sufficient/time-counts.ts'
import type { TimeTable } from '../sufficient/time-counts.ts'
import type { CoxOptions, HazardCaveat } from './cox.ts'
import { cursor } from './log-rank.ts'
import { armsOf, tableProblem, timesOfArm } from './risk-sets.ts'

/** One arm against the reference. */
export interface ArmHazard {
  arm: string
  logRatio: number
  logStandardError: number
  ratio: number
  interval: Interval
  statistic: number
  p: number
}

/** All arms against one, and the three tests that they leave alike (`df`: arms - 1). */
export interface CoxArms {
  reference: string
  arms: ArmHazard[]
  df: number
  wald: { statistic: number; p: number }
  score: { statistic: number; p: number }
  likelihoodRatio: { statistic: number; p: number }
  caveat: HazardCaveat
}

/** At one time of outflow: of every arm how many were there and how many left. */
interface RiskSet {
  events: number
  arms: { atRisk: number; events: number }[]
}

/**
 * Hazard ratios of any number of arms against one of them, in one model, stratified by the strata of the table. With
 * two arms it is `hazardRatio`. Sources: D. R. Cox, JRSS B 34 (1972); ties: B. Efron, JASA 72 (1977); N. Breslow,
 * Biometrics 30 (1974). Refused for an arm in which nobody left: its ratio would be 0.
 */
export function coxArms(
  table: TimeTable,
  reference: string,
  { ties = 'efron', level = 0.95 }: CoxOptions = {},
): Result<CoxArms> {
  const all = armsOf(table)
  const others = all.filter((arm) => arm !== reference)
  if (others.length === 0 || others.length === all.length)
    return notComputable('empty-arm', `there must be an arm ${reference} and another one`)
  const problem = tableProblem(table, all)
  if (problem) return problem
  const still = all.find((arm) => timesOfArm(table, arm).every(({ events }) => events === 0))
  if (still !== undefined) return notComputable('no-events', `nobody left in ${still}`)
  const sets = riskSetsOf(table, [reference, ...others])
  const start = derivatives(
    sets,
    others.map(() => 0),
    ties,
  )
  const first = invertSymmetric(start.information)
  if (first.kept.length < others.length)
    return notComputable('no-overlap', 'some arms were never there together when somebody left')
  const found = maximum(sets, start, ties)
  if ('code' in found) return found
  const { beta, now, inverse } = found
  const arms: ArmHazard[] = []
  for (const [index, arm] of others.entries()) {
    const error = Math.sqrt(at(inverse, index, index))
    const estimate = estimateWith(beta[index] ?? 0, error, 'normal', `cox-${ties}`, level)
    if (!estimate.computable) return estimate
    const { interval, statistic, p } = estimate
    arms.push({
      arm,
      logRatio: estimate.estimate,
      logStandardError: error,
      ratio: Math.exp(estimate.estimate),
      interval: { ...interval, low: Math.exp(interval.low), high: Math.exp(interval.high) },
      statistic,
      p,
    })
  }
  const df = others.length
  const test = (statistic: number) => ({ statistic, p: chiSquaredAbove(statistic, df) })
  return computed({
    reference,
    arms,
    df,
    wald: test(quadraticForm(now.information, beta)),
    score: test(quadraticForm(first.inverse, start.score)),
    likelihoodRatio: test(2 * (now.logLikelihood - start.logLikelihood)),
    caveat: 'holds-only-if-the-ratio-stays-the-same-over-time' as const,
  })
}

/** Beyond this log ratio one arm left wholly before another, and the likelihood has no top. */
const FARTHEST = 20

function maximum(
  sets: readonly RiskSet[],
  start: Derivatives,
  ties: 'efron' | 'breslow',
): { beta: number[]; now: Derivatives; inverse: Matrix } | NotComputable {
  let beta = start.score.map(() => 0)
  let now = start
  for (let step = 0; step < 60; step++) {
    const { inverse, dropped } = invertSymmetric(now.information)
    if (dropped.length > 0) return notComputable('not-converged', 'one arm left wholly before the others')
    let move = [...apply(inverse, now.score)]
    let next = moved(beta, move)
    let reached = derivatives(sets, next, ties)
    for (let half = 0; half < 40 && !(reached.logLikelihood >= now.logLikelihood - 1e-12); half++) {
      move = move.map((value) => value / 2)
      next = moved(beta, move)
      reached = derivatives(sets, next, ties)
    }
    beta = next
    now = reached
    if (beta.some((value) => !(Math.abs(value) <= FARTHEST)))
      return notComputable('not-converged', 'one arm left wholly before the others')
    if (move.every((value, index) => Math.abs(value) < 1e-12 * (1 + Math.abs(beta[index] ?? 0)))) break
  }
  return { beta, now, inverse: invertSymmetric(now.information).inverse }
}

const moved = (beta: readonly number[], move: readonly number[]) =>
  beta.map((value, index) => value + (move[index] ?? 0))

function riskSetsOf(table: TimeTable, arms: readonly string[]): RiskSet[] {
  const sets: RiskSet[] = []
  for (const groups of Map.groupBy(table.groups, ({ stratum }) => stratum).values()) {
    const own = arms.map((arm) => groups.find((group) => group.arm === arm)?.times ?? [])
    const read = own.map((times) => cursor(times))
    for (const { time, events } of own.reduce(mergeTimes, [])) {
      const here = read.map((at0) => at0(time))
      if (events > 0) sets.push({ events, arms: here })
    }
  }
  return sets
}

interface Derivatives {
  score: number[]
  information: Matrix
  logLikelihood: number
}

/** The first arm is the reference and has no coefficient. */
function derivatives(sets: readonly RiskSet[], beta: readonly number[], ties: 'efron' | 'breslow'): Derivatives {
  const risks = [1, ...beta.map(Math.exp)]
  const score = beta.map(() => 0)
  const information = zeros(beta.length)
  let logLikelihood = 0
  for (const { events, arms } of sets) {
    for (const [index, value] of beta.entries()) {
      const own = arms[index + 1]?.events ?? 0
      score[index] = (score[index] ?? 0) + own
      logLikelihood += own * value
    }
    for (let tied = 0; tied < events; tied++) {
      const gone = ties === 'efron' ? tied / events : 0
      const parts = arms.map((arm, index) => (risks[index] ?? 0) * (arm.atRisk - gone * arm.events))
      const whole = parts.reduce((sum, part) => sum + part, 0)
      const shares = parts.slice(1).map((part) => part / whole)
      logLikelihood -= Math.log(whole)
      for (const [i, one] of shares.entries()) {
        score[i] = (score[i] ?? 0) - one
        for (const [j, other] of shares.entries())
          put(information, i, j, at(information, i, j) + one * ((i === j ? 1 : 0) - other))
      }
    }
  }
  return { score, information, logLikelihood }
}
