import { rootBetween } from '../algebra/root.ts'
import { notComputable } from '../result.ts'
import type { NotComputable } from '../result.ts'
import { tracesWithVariances, weightedFit } from './weighted-fit.ts'
import type { MetaDesign } from './weighted-fit.ts'

/**
 * How the spread between studies is estimated. EE: none (one common effect). REML is the default; DL is the old custom
 * and too small for few studies; PM (Paule-Mandel), ML, HE (Hedges), SJ (Sidik-Jonkman) for comparison.
 * Review: Veroniki et al., Research Synthesis Methods 7 (2016) 55-79.
 */
export type TauMethod = 'EE' | 'DL' | 'REML' | 'ML' | 'PM' | 'HE' | 'SJ'

/** Variance between studies and its standard error (none where there is nothing to estimate). */
export interface TauSquared {
  tau2: number
  standardError: number | NotComputable
}

/** Between these variances the searches have room; outside they are made in another unit. */
const ROOM = 1e8

/** Estimates τ², with the moderators of the design taken out. `rootTolerance`: see `RandomEffectsOptions`. */
export function tauSquared(design: MetaDesign, method: TauMethod, rootTolerance = 0): TauSquared | NotComputable {
  const unit = unitOf(design)
  if (unit === 1) return inOwnUnit(design, method, rootTolerance)
  const answer = inOwnUnit(inUnit(design, unit), method, rootTolerance / unit)
  if ('code' in answer) return answer
  const { tau2, standardError } = answer
  return { tau2: tau2 * unit, standardError: typeof standardError === 'number' ? standardError * unit : standardError }
}

/** 1, or the geometric middle of the variances when they lie far from 1: cents and shares are one problem. */
function unitOf({ studies }: MetaDesign): number {
  const logs = studies.map(({ variance }) => Math.log(variance))
  const middle = (Math.max(...logs) + Math.min(...logs)) / 2
  return Math.abs(middle) > Math.log(ROOM) ? Math.exp(middle) : 1
}

const inUnit = ({ studies, x }: MetaDesign, unit: number): MetaDesign => ({
  x,
  studies: studies.map(({ estimate, variance }) => ({
    estimate: estimate / Math.sqrt(unit),
    variance: variance / unit,
  })),
})

function inOwnUnit(design: MetaDesign, method: TauMethod, rootTolerance: number): TauSquared | NotComputable {
  const variances = design.studies.map(({ variance }) => variance)
  const left = design.studies.length - (design.x[0]?.length ?? 1)
  if (method === 'EE') return { tau2: 0, standardError: NOT_ESTIMATED }
  if (left <= 0) return notComputable('no-degrees-of-freedom', 'as many coefficients as studies')
  switch (method) {
    case 'DL': {
      const weights = variances.map((variance) => 1 / variance)
      const { residual, traceP, tracePP } = weightedFit(design, weights)
      const tau2 = Math.max(0, (residual - left) / traceP)
      return { tau2, standardError: momentError(tau2, left, traceP, tracePP) }
    }
    case 'HE': {
      const ones = variances.map(() => 1)
      const { residual, inverse } = weightedFit(design, ones)
      const { tracePV, tracePVPV } = tracesWithVariances(design, ones, inverse)
      const tau2 = Math.max(0, (residual - tracePV) / left)
      return { tau2, standardError: Math.sqrt(2 * tracePVPV + 4 * tau2 * tracePV + 2 * tau2 ** 2 * left) / left }
    }
    case 'SJ':
      return sidikJonkman(design, left)
    case 'PM':
      return pauleMandel(design, left, rootTolerance)
    case 'ML':
    case 'REML':
      return likelihood(design, method)
  }
}

const NOT_ESTIMATED = notComputable('no-variance', 'this method does not estimate a spread between studies')

const momentError = (tau2: number, left: number, traceP: number, tracePP: number) =>
  Math.sqrt(2 * left + 4 * tau2 * traceP + 2 * tau2 ** 2 * tracePP) / traceP

function sidikJonkman(design: MetaDesign, left: number): TauSquared | NotComputable {
  const { studies } = design
  const mean = studies.reduce((sum, { estimate }) => sum + estimate, 0) / studies.length
  const first = studies.reduce((sum, { estimate }) => sum + (estimate - mean) ** 2, 0) / studies.length
  if (!(first > 0)) return notComputable('no-variance', 'all studies have the same estimate')
  const weights = studies.map(({ variance }) => 1 / (variance + first))
  const { residual, inverse, tracePP } = weightedFit(design, weights)
  const { tracePVPV, tracePVP } = tracesWithVariances(design, weights, inverse)
  const tau2 = (first * residual) / left
  const spread = 2 * tracePVPV + 4 * tau2 * tracePVP + 2 * tau2 ** 2 * tracePP
  return { tau2, standardError: (first / left) * Math.sqrt(spread) }
}

/** Q at a given τ², which falls as τ² grows; the root of Q = k - p. Source: Paule and Mandel, J. Res. NBS 87 (1982). */
export function generalisedQ(design: MetaDesign, tau2: number): number {
  return weightedFit(
    design,
    design.studies.map(({ variance }) => 1 / (variance + tau2)),
  ).residual
}

function pauleMandel(design: MetaDesign, left: number, rootTolerance: number): TauSquared | NotComputable {
  const tau2 = tauForQ(design, left, rootTolerance)
  if (tau2 === undefined) return notComputable('not-converged', 'no spread between studies fits')
  const k = design.studies.length
  const weights = design.studies.reduce((sum, { variance }) => sum + 1 / (variance + tau2), 0)
  // The approximation that metafor gives with PM.
  return { tau2, standardError: (k * Math.sqrt(2 / left)) / weights }
}

/** The τ² at which Q equals a target; 0 when Q is below it already. */
export function tauForQ(given: MetaDesign, target: number, rootTolerance = 0): number | undefined {
  if (generalisedQ(given, 0) <= target) return 0
  const unit = unitOf(given)
  const design = unit === 1 ? given : inUnit(given, unit)
  let high = 100
  for (let step = 0; step < 400 && generalisedQ(design, high) > target; step++) high *= 2
  const found = rootBetween((tau2) => generalisedQ(design, tau2) - target, 0, high, rootTolerance / unit)
  return found === undefined ? undefined : found * unit
}

/** Fisher scoring that never steps below 0: a step that would is halved. Source: Viechtbauer, JEBS 30 (2005) 261-293. */
function likelihood(design: MetaDesign, method: 'ML' | 'REML'): TauSquared | NotComputable {
  const started = inOwnUnit(design, 'HE', 0)
  if ('code' in started) return started
  let { tau2 } = started
  // Small effects have small variances, so what counts as no movement is measured against them.
  const scale = design.studies.length / design.studies.reduce((sum, { variance }) => sum + 1 / variance, 0)
  for (let step = 0; step < 1_000; step++) {
    const { score, information } = scoreOf(design, method, tau2)
    let move = score / information
    if (!Number.isFinite(move)) break
    for (let halved = 0; tau2 + move < 0; halved++) {
      move /= 2
      // A step below 0 that stays one is a step to 0.
      if (Math.abs(move) < 1e-14 * scale || halved > 1100) move = -tau2
    }
    tau2 = Math.max(0, tau2 + move)
    if (Math.abs(move) <= 1e-13 * (scale + tau2)) return { tau2, standardError: Math.sqrt(2 / information) }
  }
  return bySearch(design, method, scale)
}

/** Scoring can go round in a circle; then the τ² where the likelihood stops rising is looked for between bounds. */
function bySearch(design: MetaDesign, method: 'ML' | 'REML', scale: number): TauSquared | NotComputable {
  const slope = (tau2: number) => scoreOf(design, method, tau2).score
  const none = notComputable('not-converged', `${method} found no spread between the studies`)
  let high = scale
  for (let step = 0; step < 200 && slope(high) > 0; step++) high *= 2
  const tau2 = slope(0) <= 0 ? 0 : rootBetween(slope, 0, high)
  if (tau2 === undefined) return none
  const { information } = scoreOf(design, method, tau2)
  return information > 0 ? { tau2, standardError: Math.sqrt(2 / information) } : none
}

/** Derivative of twice the (restricted) log likelihood at a τ², and what is expected of its square. */
function scoreOf(design: MetaDesign, method: 'ML' | 'REML', tau2: number): { score: number; information: number } {
  const weights = design.studies.map(({ variance }) => 1 / (variance + tau2))
  const fit = weightedFit(design, weights)
  const sum = (power: 1 | 2) => weights.reduce((all, weight) => all + weight ** power, 0)
  return method === 'REML'
    ? { score: fit.residualTwice - fit.traceP, information: fit.tracePP }
    : { score: fit.residualTwice - sum(1), information: sum(2) }
}
