import { type IsoDate, monthName } from '../dates/iso-date.ts'
import type { Cents } from '../money/cents.ts'
import type { OpenPoint } from '../norm/open-points.ts'
import { isBenefitRefusal } from '../refusal.ts'
import type { Rules } from '../rules/rules.ts'
import { amountsWith, type MonthAmounts, noWage, wageIn } from './month-amounts.ts'
import { type MonthContext, monthContexts } from './month-context.ts'

/** A point that the law leaves open, with the benefit under both readings in the first month in which they differ. */
export interface OpenReading {
  readonly point: OpenPoint
  readonly article: string
  /** '2027-01' */
  readonly month: string
  /** What this answer reckons with. */
  readonly ours: Cents
  /** Null: the amount that the other reading needs is not known. */
  readonly other: Cents | null
}

interface Stake {
  readonly article: string
  /** Whether the point can matter in this month. */
  readonly in: (context: MonthContext) => boolean
}

const stakes: Readonly<Record<OpenPoint, Stake>> = {
  'z-below-27': {
    article: 'Pw art. 31(2)(z) and 31(5)',
    in: ({ household, disregard }) => household.situation.wageCostSubsidy === true && disregard?.reason === 'below-27',
  },
  'partner-in-institution': {
    article: 'Pw art. 23(3) and 24',
    in: ({ household, partnerWithoutRight }) => partnerWithoutRight && household.institution !== 'nobody',
  },
  'supplement-with-sharers': {
    article: 'Pw art. 20(4)',
    in: ({ household, norm }) =>
      household.housemates.length > 0 && norm.parts.some(({ article }) => article.startsWith('art. 20(3)')),
  },
  'cap-from-pension-age-2027': {
    article: 'Pw art. 34a(1)(c)',
    in: ({ disregard }) => disregard?.rule === '34a-c',
  },
}

/** Every open point that changes the benefit of a month, worked out both ways. */
export function openReadings(
  contexts: readonly MonthContext[],
  amounts: readonly MonthAmounts[],
  rules: Rules,
  askedOn: IsoDate,
): readonly OpenReading[] {
  const found: OpenReading[] = []
  const [first] = contexts
  if (first === undefined) return found
  for (const [point, stake] of Object.entries(stakes) as readonly (readonly [OpenPoint, Stake])[]) {
    const place = contexts.findIndex(stake.in)
    if (place === -1) continue
    const reading = (at: number, other: Cents | null): OpenReading => ({
      point,
      article: stake.article,
      month: contexts[at]?.rules.name ?? monthName(first.month),
      ours: amounts[at]?.benefit ?? 0,
      other,
    })
    try {
      const household = { ...first.household, otherwise: point }
      const others = monthContexts(household, first.job, rules, askedOn, first.month, contexts.length).map((context) =>
        amountsWith(context, context.pay === null ? noWage : wageIn(context, context.pay)),
      )
      const differs = others.findIndex((one, at) => one.benefit !== amounts[at]?.benefit)
      if (differs !== -1) found.push(reading(differs, others[differs]?.benefit ?? 0))
    } catch (error) {
      if (!isBenefitRefusal(error)) throw error
      found.push(reading(place, null))
    }
  }
  return found
}
