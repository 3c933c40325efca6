import { type Answer, refusal, type Refusal, unless } from '../answer.ts'
import { type Assumed, type Assumption, assumption } from '../assumption.ts'
import {
  assumedValue,
  divide,
  type Explained,
  explained,
  type Formula,
  multiply,
  roundUp,
  subtract,
  valueOf,
} from '../formula/formula.ts'
import type { Cents } from '../money/cents.ts'
import { amountProblems, type Purse } from '../plan/plan.ts'

/** What if one case worker had fewer clients? Caseloads are clients per full-time worker. */
export interface CaseloadQuestion {
  readonly clients: number
  /** The caseload of now, and the one to look at. */
  readonly from: number
  readonly to: number
  /** Of one FTE for a year. Required: there is no usual price. */
  readonly pricePerFte: Assumed<Cents> | null
  /** What somebody saves who is off the benefit for a full year. */
  readonly savingPerExitYear: Assumed<Cents>
}

/** Staff, cost and what would pay for it; each number with its formula. */
export interface CaseloadAnswer {
  readonly staffNow: Explained
  readonly staffThen: Explained
  readonly staffPer1000Now: Explained
  readonly staffPer1000Then: Explained
  readonly extraStaff: Explained
  /** In percent of the staff of now. */
  readonly growth: Explained
  readonly extraCost: Explained
  /** Extra full-year exits a year that pay the extra cost, for all clients and for every 100 of them. */
  readonly exitsNeeded: Explained
  readonly exitsNeededWhole: Explained
  readonly exitsNeededPer100: Explained
  /** Staff is paid from one purse and benefits are saved in another: somebody has to decide that one pays the other. */
  readonly purses: { readonly paidFrom: Purse; readonly savedIn: Purse }
  readonly assumptions: readonly Assumption[]
}

/**
 * Refused: FTE without a price, a caseload of nobody, no clients. Exits that pay are exits that would not have been
 * there otherwise: whether a smaller caseload brings them is not said here.
 */
export function whatIfCaseload(question: CaseloadQuestion): Answer<CaseloadAnswer> {
  const { clients, from, to, pricePerFte, savingPerExitYear } = question
  const problems = [
    ...wholeProblems(clients, 'clients'),
    ...wholeProblems(from, 'from'),
    ...wholeProblems(to, 'to'),
    ...(pricePerFte === null
      ? [refusal('fte-without-price', 'pricePerFte', { clients })]
      : priceProblems(pricePerFte, 'pricePerFte')),
    ...priceProblems(savingPerExitYear, 'savingPerExitYear'),
  ]
  return unless(problems, () => {
    const price = chosen('price-per-fte', 'cents-per-fte', pricePerFte ?? savingPerExitYear)
    const saving = chosen('saving-per-exit-year', 'cents-per-person-year', savingPerExitYear)
    const all = valueOf('clients', clients, 'clients')
    const caseloads = [valueOf('caseload-from', from, 'clients'), valueOf('caseload-to', to, 'clients')] as const
    const staff = (of: Formula, place: 0 | 1) => divide(of, caseloads[place])
    const extra = (of: Formula) => subtract(staff(of, 1), staff(of, 0))
    const exits = (of: Formula) => divide(multiply(extra(of), price), saving)
    const thousand = valueOf('thousand', 1_000, 'clients')
    const hundred = valueOf('hundred', 100, 'clients')
    const growth = divide(multiply(extra(all), valueOf('percent', 100, 'ratio')), staff(all, 0))
    return {
      staffNow: explained('staff-now', 'fte', staff(all, 0), 2),
      staffThen: explained('staff-then', 'fte', staff(all, 1), 2),
      staffPer1000Now: explained('staff-per-1000-now', 'fte', staff(thousand, 0), 2),
      staffPer1000Then: explained('staff-per-1000-then', 'fte', staff(thousand, 1), 2),
      extraStaff: explained('extra-staff', 'fte', extra(all), 2),
      growth: explained('staff-growth', 'share', growth, 2),
      extraCost: explained('extra-cost', 'cents', multiply(extra(all), price)),
      exitsNeeded: explained('exits-needed', 'person-years', exits(all), 1),
      exitsNeededWhole: explained('exits-needed-whole', 'persons', roundUp(exits(all))),
      exitsNeededPer100: explained('exits-needed-per-100', 'person-years', exits(hundred), 1),
      purses: { paidFrom: 'guidance-money', savedIn: 'benefit-budget' },
      assumptions: [
        ...(pricePerFte === null ? [] : [assumption('price-per-fte', 'cents-per-fte', pricePerFte)]),
        assumption('saving-per-exit-year', 'cents-per-person-year', savingPerExitYear),
      ],
    }
  })
}

/** A value of the formula that somebody chose. */
export const chosen = (name: string, unit: Assumption['unit'], from: Assumed<number>, of?: string): Formula =>
  assumedValue({ ...assumption(name, unit, from, of), value: from.value })

/** A whole number above 0, small enough that nobody meant something else. */
export const wholeProblems = (value: number, field: string): Refusal[] =>
  Number.isInteger(value) && value > 0 && value <= 100_000_000
    ? []
    : [refusal('number-impossible', field, { value: String(value), least: 1 })]

/** A price is an amount above 0: nothing can be bought or paid for with 0. */
const priceProblems = (price: Assumed<Cents>, field: string): Refusal[] => [
  ...amountProblems(price, field),
  ...(price.value === 0 ? [refusal('amount-impossible', field, { value: 0 })] : []),
]
