import { type Answer, refusal, type Refusal, unless } from '../answer.ts'
import { type Assumed, type Assumption, assumption } from '../assumption.ts'
import { type Cents, cents } from '../money/cents.ts'
import { amountProblems } from '../plan/plan.ts'
import { effectProblems } from './check-case.ts'
import type { PilotEffect } from './effect.ts'

/** How many more people left than without the help: a mean over many, so parts of one are kept. */
export interface ExtraPersons {
  readonly low: number
  readonly estimate: number
  readonly high: number
}

/**
 * Cost per extra person. `bounded`: the whole interval of the effect lies above 0. `may-be-any`: it reaches 0 or below,
 * so an extra person may cost any amount above `low`, or there is none. `none`: the whole interval lies at or below 0.
 */
export type CostPerExtraPerson =
  | { readonly kind: 'bounded'; readonly low: Cents; readonly estimate: Cents; readonly high: Cents }
  | { readonly kind: 'may-be-any'; readonly low: Cents }
  | { readonly kind: 'none' }

/** What a pilot cost and brought, from realised spending. `enough`: whether the extra people pay for it. */
export interface PilotCost {
  readonly extra: ExtraPersons
  readonly perExtraPerson: CostPerExtraPerson
  /** Extra people that would pay for it, rounded up; null when a person saves nothing. */
  readonly breakEven: number | null
  readonly enough: 'yes' | 'no' | 'cannot-tell'
  readonly level: number
  readonly assumptions: readonly Assumption[]
}

/**
 * Spending is known, the effect is not: the ends of its interval are turned into money. Where the spending is exact this
 * is Fieller's interval, which has no end as soon as the effect may be 0 (E. C. Fieller, JRSS B 16 (1954) 175-185).
 */
export function costOfPilot(
  spent: Assumed<Cents>,
  offered: number,
  effect: PilotEffect,
  savingPerPerson: Assumed<Cents>,
): Answer<PilotCost> {
  const problems: Refusal[] = [
    ...amountProblems(spent, 'spent'),
    ...amountProblems(savingPerPerson, 'savingPerPerson'),
    ...(Number.isInteger(offered) && offered > 0 && offered <= 1_000_000
      ? []
      : [refusal('not-whole', 'offered', { value: String(offered) })]),
    ...effectProblems(effect),
  ]
  return unless(problems, () => {
    const extra = { low: offered * effect.low, estimate: offered * effect.estimate, high: offered * effect.high }
    const exact = savingPerPerson.value === 0 ? null : spent.value / savingPerPerson.value
    return {
      extra,
      perExtraPerson: perPerson(spent.value, extra),
      breakEven: exact === null ? null : Math.ceil(exact * (1 - 1e-12)),
      enough: exact === null ? 'no' : extra.low >= exact ? 'yes' : extra.high < exact ? 'no' : 'cannot-tell',
      level: effect.level,
      assumptions: [
        assumption('spent', 'cents', spent),
        assumption('saving-per-person', 'cents', savingPerPerson),
        assumption('effect', 'share', {
          value: effect.estimate,
          source: `report ${effect.inputHash}`,
          date: effect.computedAt.slice(0, 10),
          certainty: 'derived',
        }),
      ],
    }
  })
}

/** A thousandth of a person is no person: below it an amount per person would only be a large number. */
const HARDLY_ANYBODY = 0.001

function perPerson(spent: number, { low, estimate, high }: ExtraPersons): CostPerExtraPerson {
  const per = (persons: number) => cents(Math.floor(spent / persons + 0.5))
  if (high < HARDLY_ANYBODY) return { kind: 'none' }
  if (low < HARDLY_ANYBODY) return { kind: 'may-be-any', low: per(high) }
  return { kind: 'bounded', low: per(high), estimate: per(estimate), high: per(low) }
}
