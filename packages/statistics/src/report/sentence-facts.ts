import type { NoHarmVerdict } from '../decisions/no-harm.ts'
import type { NotComputable, NotComputableCode, Result } from '../result.ts'
import type { MainEstimate } from './main-estimate.ts'
import type { EffectReportInput, Estimand } from './report-input.ts'
import { roundedInterval } from './rounding.ts'

/** `effect`: random assignment. `comparison`: others, not assigned at random. `difference`: before and after. */
export type Claim = 'effect' | 'comparison' | 'difference'

/** Which way the interval points; over 0 it is always `cannot-tell`. */
export type Direction = 'more' | 'fewer' | 'cannot-tell'

/** What every sentence names: who is held against whom, about what, and over whom. */
interface SentenceSubject {
  claim: Claim
  /** Whether a draw decided who came into which arm. */
  drawn: boolean
  arm: string
  control: string
  estimand: Estimand
  outcome: string
  horizon: string
}

/**
 * What a sentence may say, in figures a reader counts with: per 100 people for shares, in the unit otherwise.
 * `low` and `high` are rounded outwards (`roundedInterval`) and never swap; a screen words them ("between 2 fewer and 9
 * more"). A refusal carries its own code, so that nobody reads "too few data" where the reason is another.
 */
export type SentenceFacts =
  | (SentenceSubject & {
      kind: Direction
      per: number
      unit: string
      low: number
      estimate: number
      high: number
      decimals: number
      better: boolean | 'unknown'
      noHarm: NoHarmVerdict | 'no-margin'
    })
  | (SentenceSubject & { kind: 'not-computable'; code: NotComputableCode })

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
    drawn: input.design.kind !== 'not-random',
    arm: contrast.arm,
    control: contrast.control,
    estimand: input.estimand,
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
    ...roundedInterval({ low, estimate: main.estimate, high }, per),
    better: kind === 'cannot-tell' ? 'unknown' : (kind === 'more') === (outcome.direction === 'more-is-better'),
    noHarm: noHarm.computable ? noHarm.verdict : input.margin === undefined ? 'no-margin' : 'cannot-tell',
  }
}
