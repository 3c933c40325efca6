import { type Answer, refusal, type Refusal, unless } from '../answer.ts'
import { type Assumed, type Assumption, assumption, sourceProblems } from '../assumption.ts'
import { type Cents, isCents, MOST_INPUT, sumOf } from '../money/cents.ts'
import { shareOf } from '../money/rounding.ts'
import { monthsIn, overlap, type Period, periodProblems } from '../months.ts'

/**
 * Which purse pays. The benefit budget (BUIG) and the money for guidance are apart in the budget of a municipality: what
 * is saved in one is not there to spend in the other, unless somebody decides so.
 */
export const purses = ['benefit-budget', 'guidance-money', 'other-money'] as const
export type Purse = (typeof purses)[number]

/** What a line is for. `fteHundredths`: 250 is 2.5 FTE, for the whole year; the price is of one FTE for twelve months. */
export type LineCost =
  | { readonly kind: 'staff'; readonly fteHundredths: number; readonly pricePerFte: Assumed<Cents> | null }
  | { readonly kind: 'training' | 'other'; readonly amount: Assumed<Cents> }
  | { readonly kind: 'contract'; readonly partner: string; readonly amount: Assumed<Cents> }
  | {
      readonly kind: 'loan-fund'
      readonly amount: Assumed<Cents>
      /** What borrowers are expected to pay back; it goes back into the fund. */
      readonly repayments: Assumed<Cents>
    }

export interface PlanLine {
  readonly id: string
  readonly name: string
  readonly purse: Purse
  /** Where the money comes from, in words: "general reserve", "ESF+". */
  readonly funding: string
  readonly cost: LineCost
}

/** A year of the plan: usually January to December. */
export interface PlanYear extends Period {
  readonly id: string
  readonly lines: readonly PlanLine[]
}

export interface InvestmentPlan {
  readonly id: string
  readonly years: readonly PlanYear[]
}

/**
 * A plan that can be added up, or everything that is wrong with it. FTE without a price is refused: there is no usual
 * price. Years that share a month are refused, with both names.
 */
export function checkPlan(plan: InvestmentPlan): Answer<InvestmentPlan> {
  const lineIds = new Set<string>()
  const problems = plan.years.flatMap((year, place) => {
    const field = `years.${place}`
    const earlier = plan.years.slice(0, place)
    const shared = earlier.find((one) => overlap(one, year))
    return [
      ...periodProblems(year, field),
      ...(earlier.some(({ id }) => id === year.id) ? [refusal('name-twice', `${field}.id`, { name: year.id })] : []),
      ...(shared ? [refusal('years-overlap', field, { year: year.id, other: shared.id })] : []),
      ...year.lines.flatMap((line, at) => lineProblems(line, `${field}.lines.${at}`, lineIds)),
    ]
  })
  return unless(problems, () => plan)
}

/** What is wrong with a line; `seen` holds the names that are taken, and gets this one. */
export function lineProblems(
  { id, name, purse, funding, cost }: PlanLine,
  field: string,
  seen: Set<string>,
): Refusal[] {
  const twice = seen.has(id)
  seen.add(id)
  return [
    ...(id.trim() === '' || name.trim() === '' ? [refusal('name-missing', `${field}.name`)] : []),
    ...(twice ? [refusal('name-twice', `${field}.id`, { name: id })] : []),
    ...(purses.includes(purse) ? [] : [refusal('purse-missing', `${field}.purse`, { value: String(purse) })]),
    ...(funding.trim() === '' ? [refusal('source-missing', `${field}.funding`)] : []),
    ...costProblems(cost, `${field}.cost`),
  ]
}

function costProblems(cost: LineCost, field: string): Refusal[] {
  switch (cost.kind) {
    case 'staff': {
      const { fteHundredths, pricePerFte } = cost
      const whole = Number.isSafeInteger(fteHundredths) && fteHundredths >= 0 && fteHundredths <= 10_000_000
      const costs = whole && pricePerFte !== null ? (pricePerFte.value * fteHundredths) / 100 : 0
      return [
        ...(whole ? [] : [refusal('number-impossible', `${field}.fteHundredths`, { value: String(fteHundredths) })]),
        ...(pricePerFte === null
          ? [refusal('fte-without-price', `${field}.pricePerFte`, { fteHundredths })]
          : amountProblems(pricePerFte, `${field}.pricePerFte`)),
        // A price and a number of FTE may be possible apart and not together.
        ...(costs > MOST_INPUT ? [refusal('amount-impossible', field, { value: costs })] : []),
      ]
    }
    case 'contract':
      return [
        ...(cost.partner.trim() === '' ? [refusal('name-missing', `${field}.partner`)] : []),
        ...amountProblems(cost.amount, `${field}.amount`),
      ]
    case 'loan-fund':
      return [
        ...amountProblems(cost.amount, `${field}.amount`),
        ...amountProblems(cost.repayments, `${field}.repayments`),
        ...(cost.repayments.value > cost.amount.value
          ? [
              refusal('more-repaid-than-lent', `${field}.repayments`, {
                lent: cost.amount.value,
                repaid: cost.repayments.value,
              }),
            ]
          : []),
      ]
    case 'training':
    case 'other':
      return amountProblems(cost.amount, `${field}.amount`)
  }
}

/** An amount that is put in: whole cents from 0 to `MOST_INPUT`, with source and day. */
export function amountProblems(amount: Assumed<Cents>, field: string): Refusal[] {
  const possible = isCents(amount.value) && amount.value >= 0 && amount.value <= MOST_INPUT
  return [
    ...(possible ? [] : [refusal('amount-impossible', field, { value: String(amount.value) })]),
    ...sourceProblems(amount, field),
  ]
}

/**
 * What a line may cost in its year. Staff: price × FTE × months / 12, rounded half up once. A loan fund: what may be
 * lent; repayments are told apart and lower nothing. Takes a plan that `checkPlan` let through.
 */
export function budgetOf({ cost }: PlanLine, year: Period): Cents {
  if (cost.kind !== 'staff') return cost.amount.value
  if (cost.pricePerFte === null) throw new RangeError('FTE without a price has no cost; checkPlan refuses it')
  return shareOf(cost.pricePerFte.value, cost.fteHundredths * monthsIn(year), 100 * 12)
}

/** The amounts of a plan, added up in three ways that give the same total. */
export interface PlanTotals {
  readonly total: Cents
  readonly byYear: readonly { readonly year: string; readonly cents: Cents }[]
  readonly byPurse: readonly { readonly purse: Purse; readonly cents: Cents }[]
  readonly byKind: readonly { readonly kind: LineCost['kind']; readonly cents: Cents }[]
  /** Expected to come back into loan funds; not taken off the total. */
  readonly repayments: Cents
  readonly assumptions: readonly Assumption[]
}

export function totalsOf({ years }: InvestmentPlan): PlanTotals {
  const rows = years.flatMap((year) => year.lines.map((line) => ({ year, line, cents: budgetOf(line, year) })))
  const by = <K>(key: (row: (typeof rows)[number]) => K) =>
    [...Map.groupBy(rows, key)].map(([found, all]) => [found, sumOf(all.map((row) => row.cents))] as const)
  return {
    total: sumOf(rows.map((row) => row.cents)),
    byYear: by(({ year }) => year.id).map(([year, cents]) => ({ year, cents })),
    byPurse: by(({ line }) => line.purse).map(([purse, cents]) => ({ purse, cents })),
    byKind: by(({ line }) => line.cost.kind).map(([kind, cents]) => ({ kind, cents })),
    repayments: sumOf(rows.flatMap(({ line }) => (line.cost.kind === 'loan-fund' ? [line.cost.repayments.value] : []))),
    assumptions: rows.flatMap(({ line }) => assumptionsOfLine(line)),
  }
}

function assumptionsOfLine({ id, cost }: PlanLine): Assumption[] {
  switch (cost.kind) {
    case 'staff':
      return cost.pricePerFte === null ? [] : [assumption('price-per-fte', 'cents-per-fte', cost.pricePerFte, id)]
    case 'loan-fund':
      return [assumption('amount', 'cents', cost.amount, id), assumption('repayments', 'cents', cost.repayments, id)]
    case 'training':
    case 'contract':
    case 'other':
      return [assumption('amount', 'cents', cost.amount, id)]
  }
}
