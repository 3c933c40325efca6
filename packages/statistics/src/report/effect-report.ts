import { adjustP } from '../decisions/adjust-p.ts'
import { normalPosterior } from '../decisions/bayes.ts'
import type { NormalPosterior } from '../decisions/bayes.ts'
import { noHarm, noHarmOfShares } from '../decisions/no-harm.ts'
import type { EstimateLike, NoHarmAnswer } from '../decisions/no-harm.ts'
import { detectableDifference, detectableShares } from '../decisions/power.ts'
import type { DetectableShares } from '../decisions/power.ts'
import { subgroups } from '../regression/subgroups.ts'
import type { Subgroups } from '../regression/subgroups.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import { pool } from '../synthesis/pool-studies.ts'
import type { Pooled } from '../synthesis/pool-studies.ts'
import { checksOf } from './checks.ts'
import type { Check } from './checks.ts'
import { isClustered } from './design-problem.ts'
import { inputHash } from './input-hash.ts'
import { mainEstimate, unadjustedEstimate } from './main-estimate.ts'
import type { MainEstimate } from './main-estimate.ts'
import { moneyOf } from './money.ts'
import type { MoneyReport } from './money.ts'
import type { ArmPeople, EffectReportInput, PlannedFacts } from './report-input.ts'
import { claimOf, sentenceFacts } from './sentence-facts.ts'
import type { Claim, SentenceFacts } from './sentence-facts.ts'

/** Version of this package, written into every report. */
export const ENGINE_VERSION = '0.2.0'

/** The report of one contrast on one outcome. Every figure is there or says with a code why not. */
export interface EffectReport extends Pick<
  EffectReportInput,
  'plan' | 'design' | 'outcome' | 'contrast' | 'estimand' | 'computedAt'
> {
  population: { all: ArmPeople; treated: ArmPeople; control: ArmPeople }
  claim: Claim
  main: Result<MainEstimate>
  unadjusted: Result<MainEstimate>
  p: { raw: number | NotComputable; adjusted: Result<{ value: number; method: string; family: string; size: number }> }
  probabilityOfBenefit: Result<NormalPosterior>
  noHarm: Result<NoHarmAnswer>
  minimumDetectable: Result<DetectableShares> | Result<{ difference: number; power: number }>
  checks: Check[]
  subgroups: { name: string; answer: Result<Subgroups> }[]
  synthesis: Result<Pooled>
  money: Result<MoneyReport>
  suppression: { rule: string; hidden: string[] }
  sentences: SentenceFacts
  engine: { name: '@vliegwiel/statistics'; version: string; estimator: string; inputHash: string }
}

/**
 * Makes the report from sufficient statistics. Pure: no clock (`computedAt` comes in), no persons, no randomness; the
 * hash covers everything but the moment of computing, so that anyone with the same input gets the same report.
 */
export function effectReport(input: EffectReportInput): EffectReport {
  const { level = 0.95, outcome, population, computedAt, ...others } = input
  const main = mainEstimate(input)
  const better = outcome.direction === 'more-is-better' ? 'more' : 'less'
  const inference = main.computable ? withStandardError(main) : main
  const harm = harmOf(input, main, inference, { level, better })
  return {
    plan: input.plan,
    design: input.design,
    population: { all: together(population.treated, population.control), ...population },
    outcome,
    contrast: input.contrast,
    estimand: input.estimand,
    claim: claimOf(input),
    main,
    unadjusted: unadjustedEstimate(input),
    p: pValues(main, input.family),
    probabilityOfBenefit: inference.computable ? normalPosterior(inference, input.prior, { level, better }) : inference,
    noHarm: harm,
    minimumDetectable: detectable(input.planned),
    checks: checksOf(input),
    subgroups: (input.subgroups ?? []).map(({ name, groups }) => ({
      name,
      answer: isClustered(input)
        ? notComputable('clustered', 'whole clusters were drawn, and a subgroup counts people one by one')
        : subgroups(groups, { level }),
    })),
    synthesis: synthesisOf(input),
    money: moneyOf(input.money, outcome, main, level),
    suppression: input.suppression ?? { rule: 'none', hidden: [] },
    sentences: sentenceFacts(input, main, harm),
    engine: {
      name: '@vliegwiel/statistics',
      version: ENGINE_VERSION,
      estimator: main.computable ? main.estimator : input.data.kind,
      inputHash: inputHash({ level, outcome, population, ...others }),
    },
    computedAt,
  }
}

/**
 * What a margin of harm says beside the main figure. Where that is refused this is too; and a harm that the one-sided
 * bound sees is not told beside a sentence that cannot tell.
 */
function harmOf(
  { data, margin }: EffectReportInput,
  main: Result<MainEstimate>,
  inference: Result<EstimateLike>,
  options: { level: number; better: 'more' | 'less' },
): Result<NoHarmAnswer> {
  if (margin === undefined) return notComputable('invalid-input', 'the plan sets no margin')
  if (!main.computable) return main
  const answer =
    data.kind === 'shares'
      ? noHarmOfShares(data.counts, margin, options)
      : inference.computable
        ? noHarm(inference, margin, options)
        : inference
  if (!answer.computable || answer.verdict !== 'harm') return answer
  const { low, high } = main.interval
  const worse = options.better === 'more' ? high < 0 : low > 0
  return worse ? answer : { ...answer, verdict: 'cannot-tell' }
}

function withStandardError(main: MainEstimate): Result<EstimateLike> {
  const { estimate, standardError, df } = main
  return typeof standardError === 'number' ? computed({ estimate, standardError, df }) : standardError
}

const together = (one: ArmPeople, other: ArmPeople): ArmPeople => ({
  assigned: one.assigned + other.assigned,
  started: one.started + other.started,
  analysed: one.analysed + other.analysed,
  lost: one.lost + other.lost,
})

function pValues(main: Result<MainEstimate>, family: EffectReportInput['family']): EffectReport['p'] {
  const raw = main.computable ? main.p : main
  if (typeof raw !== 'number') return { raw, adjusted: raw }
  if (family === undefined)
    return { raw, adjusted: notComputable('invalid-input', 'the plan names no family of outcomes') }
  const values = adjustP([raw, ...family.others], family.method)
  if (!Array.isArray(values)) return { raw, adjusted: values }
  const { name, method, others } = family
  return { raw, adjusted: computed({ value: values[0] ?? raw, method, family: name, size: others.length + 1 }) }
}

function detectable(planned: PlannedFacts | undefined): EffectReport['minimumDetectable'] {
  if (planned === undefined) return notComputable('invalid-input', 'the plan names no expected share or spread')
  const { treated, control, expected, power, designEffect = 1, df } = planned
  const options = { designEffect, ...(df === undefined ? {} : { df }) }
  return 'share' in expected
    ? detectableShares({ treated, control }, expected.share, power, options)
    : detectableDifference({ treated, control }, expected.sd, power, options)
}

function synthesisOf({ elsewhere, outcome, level = 0.95 }: EffectReportInput): Result<Pooled> {
  if (elsewhere === undefined || elsewhere.length === 0)
    return notComputable('too-few-studies', 'no comparable pilots were given')
  return pool(elsewhere, outcome.kind === 'share' ? 'risk-difference' : 'mean-difference', { level })
}
