import type { NoHarmVerdict } from '../decisions/no-harm.ts'
import type { NotComputable, NotComputableCode, Result } from '../result.ts'
import type { MainEstimate } from './main-estimate.ts'
import type { EffectReportInput } from './report-input.ts'

/** `effect`: random assignment. `comparison`: others, not assigned at random. `difference`: before and after. */
export type Claim = 'effect' | 'comparison' | 'difference'

/** Which way the interval points; over 0 it is always `cannot-tell`. */
export type Direction = 'more' | 'fewer' | 'cannot-tell'

/**
 * What a sentence may say, in figures a reader counts with: per 100 people for shares, in the unit otherwise.
 * `low` and `high` are rounded outwards and never swap; a screen words them ("between 2 fewer and 9 more").
 */
export type SentenceFacts =
  | {
      kind: Direction
      claim: Claim
      arm: string
      comparator: string
      outcome: string
      horizon: string
      per: number
      unit: string
      low: number
      estimate: number
      high: number
      better: boolean | 'unknown'
      noHarm: NoHarmVerdict | 'no-margin'
    }
  | {
      kind: 'not-computable'
      claim: Claim
      code: NotComputableCode
      arm: string
      comparator: string
      outcome: string
      horizon: string
    }

/** What may be claimed at all: an effect needs random assignment and a comparison at the same time. */
export function claimOf({ design, data }: EffectReportInput): Claim {
  if (data.kind === 'before-after') return 'difference'
  const compared = data.kind === 'weighted' || data.kind === 'difference-in-differences'
  return design.kind === 'not-random' || compared ? 'comparison' : 'effect'
}

/** Facts for the sentences of one report. */
export function sentenceFacts(
  input: EffectReportInput,
  main: Result<MainEstimate>,
  noHarm: Result<{ verdict: NoHarmVerdict }> | NotComputable,
): SentenceFacts {
  const { outcome, contrast } = input
  const about = {
    claim: claimOf(input),
    arm: contrast.arm,
    comparator: contrast.comparator,
    outcome: outcome.id,
    horizon: outcome.horizon,
  }
  if (!main.computable) return { kind: 'not-computable', code: main.code, ...about }
  const per = outcome.kind === 'share' ? 100 : 1
  const { low, high } = main.interval
  const kind = low > 0 ? 'more' : high < 0 ? 'fewer' : 'cannot-tell'
  return {
    kind,
    ...about,
    per,
    unit: outcome.unit,
    low: outwards(low * per, -1),
    estimate: Math.round(main.estimate * per) + 0,
    high: outwards(high * per, 1),
    better: kind === 'cannot-tell' ? 'unknown' : (kind === 'more') === (outcome.direction === 'more-is-better'),
    noHarm: noHarm.computable ? noHarm.verdict : 'no-margin',
  }
}

/** Whole numbers, away from the estimate, so that rounding never makes an interval narrower. */
function outwards(value: number, side: -1 | 1): number {
  const tolerance = 1e-9 * Math.max(1, Math.abs(value))
  return (side < 0 ? Math.floor(value + tolerance) : Math.ceil(value - tolerance)) + 0
}
