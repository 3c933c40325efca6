import { monthName, type MonthIndex } from '../dates/iso-date.ts'
import type { MonthContext } from '../impact/month-context.ts'
import type { Cents } from '../money/cents.ts'
import type { UsedParameter } from '../parameters/parameter.ts'
import type { MoneyEvent, MoneyKind } from './money-calendar.ts'

/** What arrives in one calendar month, by kind, in the old and the new situation. */
export interface MonthCash {
  readonly month: string
  readonly before: Cents
  readonly after: Cents
  readonly difference: Cents
  /** Difference by kind of payment; they add up to `difference`. */
  readonly byKind: Readonly<Partial<Record<MoneyKind, Cents>>>
}

export type DipReason =
  | 'wage-comes-later'
  | 'benefit-lower'
  | 'correction'
  | 'holiday-allowance-lower'
  | 'settled-from-last-month'

export interface Dip {
  readonly month: string
  readonly before: Cents
  readonly after: Cents
  readonly difference: Cents
  /** What brings it about, the largest first. */
  readonly reasons: readonly { readonly reason: DipReason; readonly cents: Cents }[]
  /** Art. 34b: from 2027 the municipality may bridge a month like this, up to this amount a year. */
  readonly buffer: UsedParameter | null
}

export function monthsOfCash(
  first: MonthIndex,
  before: readonly MoneyEvent[],
  after: readonly MoneyEvent[],
): readonly MonthCash[] {
  return Array.from({ length: 12 }, (_, place) => {
    const month = monthName(first + place)
    const byKind: Partial<Record<MoneyKind, Cents>> = {}
    const add = (events: readonly MoneyEvent[], sign: 1 | -1) => {
      let sum = 0
      for (const event of events) {
        if (!event.date.startsWith(month)) continue
        byKind[event.kind] = (byKind[event.kind] ?? 0) + sign * event.cents
        sum += event.cents
      }
      return sum
    }
    const was = add(before, -1)
    const is = add(after, 1)
    return { month, before: was, after: is, difference: is - was, byKind }
  })
}

/** The month in which the new situation brings in least compared with the old one. The earliest of equals. */
export function dipOf(months: readonly MonthCash[], contexts: readonly MonthContext[]): Dip | null {
  let worst: MonthCash | null = null
  for (const month of months) if (month.difference < (worst?.difference ?? 0)) worst = month
  if (worst === null) return null
  const { month, before, after, difference } = worst
  const context = contexts.find((one) => monthName(one.month) === month)
  return {
    month,
    before,
    after,
    difference,
    reasons: reasonsOf(worst, context),
    buffer: context?.rules.is2027 === true ? context.rules.value('disregards2027', 'buffer-year') : null,
  }
}

function reasonsOf({ byKind }: MonthCash, context: MonthContext | undefined): Dip['reasons'] {
  const works = context !== undefined && context.days > 0
  const found: { reason: DipReason; cents: Cents }[] = []
  const benefit = byKind.benefit ?? 0
  const noWage = (byKind.wage ?? 0) === 0
  if (benefit < 0 && !works) found.push({ reason: 'settled-from-last-month', cents: benefit })
  else if (benefit < 0 && noWage) found.push({ reason: 'wage-comes-later', cents: benefit })
  else if (benefit < 0) found.push({ reason: 'benefit-lower', cents: benefit })
  if ((byKind.correction ?? 0) < 0) found.push({ reason: 'correction', cents: byKind.correction ?? 0 })
  const holiday = byKind['holiday-allowance'] ?? 0
  if (holiday < 0) found.push({ reason: 'holiday-allowance-lower', cents: holiday })
  return found.sort((one, other) => one.cents - other.cents)
}
