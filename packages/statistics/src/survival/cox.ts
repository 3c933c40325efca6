import { estimateWith } from '../inference/estimate.ts'
import type { Interval } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { mergeTimes } from '../sufficient/time-counts.ts'
import type { TimePoint, TimeTable } from '../sufficient/time-counts.ts'
import { cursor } from './log-rank.ts'
import { armsOf, tableProblem, timesOfArm } from './risk-sets.ts'

/** What must stand beside every hazard ratio. */
export type HazardCaveat = 'holds-only-if-the-ratio-stays-the-same-over-time'

/** How much faster the treated leave; above 1 is faster. */
export interface HazardRatio {
  logRatio: number
  logStandardError: number
  ratio: number
  interval: Interval
  statistic: number
  p: number
  scoreTest: number
  caveat: HazardCaveat
}

/** Ties: Efron's is closer to the truth, Breslow's is the older custom. */
export interface CoxOptions {
  ties?: 'efron' | 'breslow'
  level?: number
}

interface Tie {
  events: number
  treatedEvents: number
  treated: number
  control: number
}

/**
 * Hazard ratio of one arm against another by Cox's partial likelihood, stratified by the strata of the table.
 * Sources: D. R. Cox, JRSS B 34 (1972); B. Efron, JASA 72 (1977); N. Breslow, Biometrics 30 (1974). Its meaning
 * drifts when the ratio changes over time (Hernán, Epidemiology 21 (2010)): prefer the restricted mean.
 */
export function hazardRatio(
  table: TimeTable,
  treated: string,
  control: string,
  { ties = 'efron', level = 0.95 }: CoxOptions = {},
): Result<HazardRatio> {
  if (treated === control) return notComputable('invalid-input', 'an arm cannot be held against itself')
  for (const arm of [treated, control])
    if (!armsOf(table).includes(arm)) return notComputable('empty-arm', `there is no arm ${arm}`)
  const problem = tableProblem(table, [treated, control])
  if (problem) return problem
  for (const arm of [treated, control]) {
    const times = timesOfArm(table, arm)
    if (times.every(({ events }) => events === 0)) return notComputable('no-events', `nobody left in ${arm}`)
  }
  const sets = tiesOf(table, treated, control)
  const start = derivatives(sets, 0, ties)
  if (!(start.information > 0)) return notComputable('no-variance', 'at no outflow were both arms at risk')
  let beta = 0
  let now = start
  for (let step = 0; step < 60; step++) {
    let move = now.score / now.information
    let next = derivatives(sets, beta + move, ties)
    for (let half = 0; half < 40 && !(next.logLikelihood >= now.logLikelihood - 1e-12); half++) {
      move /= 2
      next = derivatives(sets, beta + move, ties)
    }
    beta += move
    now = next
    if (Math.abs(beta) > 20) return notComputable('not-converged', 'one arm left wholly before the other')
    if (Math.abs(move) < 1e-12 * (1 + Math.abs(beta))) break
  }
  const estimate = estimateWith(beta, 1 / Math.sqrt(now.information), 'normal', `cox-${ties}`, level)
  if (!estimate.computable) return estimate
  const { interval, standardError, statistic, p } = estimate
  return computed({
    logRatio: beta,
    logStandardError: standardError,
    ratio: Math.exp(beta),
    interval: { ...interval, low: Math.exp(interval.low), high: Math.exp(interval.high) },
    statistic,
    p,
    scoreTest: start.score ** 2 / start.information,
    caveat: 'holds-only-if-the-ratio-stays-the-same-over-time' as const,
  })
}

function tiesOf(table: TimeTable, treated: string, control: string): Tie[] {
  const sets: Tie[] = []
  for (const groups of Map.groupBy(table.groups, ({ stratum }) => stratum).values()) {
    const one = groups.find(({ arm }) => arm === treated)?.times ?? []
    const other = groups.find(({ arm }) => arm === control)?.times ?? []
    const [readOne, readOther] = [cursor(one), cursor(other)]
    for (const { time, events } of mergeTimes(one, other) satisfies TimePoint[]) {
      const [mine, theirs] = [readOne(time), readOther(time)]
      if (events > 0) sets.push({ events, treatedEvents: mine.events, treated: mine.atRisk, control: theirs.atRisk })
    }
  }
  return sets
}

function derivatives(sets: readonly Tie[], beta: number, ties: 'efron' | 'breslow') {
  const risk = Math.exp(beta)
  let score = 0
  let information = 0
  let logLikelihood = 0
  for (const { events, treatedEvents, treated, control } of sets) {
    score += treatedEvents
    logLikelihood += treatedEvents * beta
    for (let tied = 0; tied < events; tied++) {
      const gone = ties === 'efron' ? tied / events : 0
      const top = risk * (treated - gone * treatedEvents)
      const whole = top + control - gone * (events - treatedEvents)
      const share = top / whole
      score -= share
      information += share * (1 - share)
      logLikelihood -= Math.log(whole)
    }
  }
  return { score, information, logLikelihood }
}
