import { type Cents, roundHalfUp } from '../money/cents.ts'
import type { CheckedJob, Pay } from './job.ts'
import { monthTax, type TaxTable } from './wage-tax.ts'

/** The wage of a whole calendar month in cents, holiday pay included. `net` = `gross` - `pension` - `tax`. */
export interface MonthWage {
  readonly gross: Cents
  readonly tax: Cents
  readonly pension: Cents
  readonly net: Cents
  /** Tax credits that the employer does not apply: they come back through the tax office, and are means (art. 31(1)). */
  readonly credit: Cents
}

/**
 * Gross wage of a month with holiday pay. Hours a week become a month as 52 / 12, four weeks as 13 / 12; holiday pay is
 * reckoned on the exact wage and the sum is rounded half up once.
 */
export function grossOf(pay: Pay, fourWeeks: boolean, holidayShare: number): Cents {
  if (pay.kind === 'hourly') return hourlyGross(pay.hourlyCents, pay.weeklyCentihours, holidayShare)
  const withHoliday = pay.kind === 'net' || pay.holidayPayIncluded === true ? 10_000 : 10_000 + holidayShare
  return fourWeeks ? roundHalfUp(pay.cents * 13 * withHoliday, 120_000) : roundHalfUp(pay.cents * withHoliday, 10_000)
}

export function hourlyGross(hourlyCents: Cents, weeklyCentihours: number, holidayShare: number): Cents {
  return roundHalfUp(hourlyCents * weeklyCentihours * 52 * (10_000 + holidayShare), 12_000_000)
}

/** From gross to net (art. 31(3)): pension premium first, then tax over what is left. A net wage stays as it is. */
export function netWage(pay: Pay, checked: CheckedJob, table: TaxTable | null): MonthWage {
  const gross = grossOf(pay, checked.job.period === 'four-weeks', checked.holidayShare)
  if (table === null) return { gross, tax: 0, pension: 0, net: gross, credit: 0 }
  const pension = Math.min(checked.pension, gross)
  const tax = monthTax(gross - pension, checked.taxCredits, table)
  const credit = checked.taxCredits ? 0 : tax - monthTax(gross - pension, true, table)
  return { gross, tax, pension, net: gross - pension - tax, credit }
}

/**
 * The part of a month in which the job exists, by calendar days. The net wage is rounded, and tax takes up what the
 * rounding leaves, so that the parts always add up and a higher wage never gives a lower net one.
 */
export function partOfMonth(wage: MonthWage, days: number, of: number): MonthWage {
  if (days === of) return wage
  const gross = roundHalfUp(wage.gross * days, of)
  const net = roundHalfUp(wage.net * days, of)
  const pension = Math.min(roundHalfUp(wage.pension * days, of), gross - net)
  const credit = wage.credit === 0 ? 0 : roundHalfUp((wage.net + wage.credit) * days, of) - net
  return { gross, tax: gross - net - pension, pension, net, credit }
}
