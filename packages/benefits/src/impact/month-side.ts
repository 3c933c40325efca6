import type { Cents } from '../money/cents.ts'
import type { MonthAmounts } from './month-amounts.ts'

/** One month of one situation: what belongs to it, and what is paid in it. */
export interface MonthSide extends MonthAmounts {
  /** The wage that is paid each month: without holiday pay when that comes in May, and with all of it in May. */
  readonly wagePaid: Cents
  /** Holiday allowance of the benefit, paid in June or after the end. */
  readonly holidayPaid: Cents
  /** wagePaid + otherIncome + payable - recovery + premium + schemes + holidayPaid */
  readonly inHand: Cents
}

/** Adds what is paid to what belongs to the month. Written out, because this runs for every month of every answer. */
export function sideOf(amounts: MonthAmounts, wagePaid: Cents, holidayPaid: Cents): MonthSide {
  const { otherIncome, payable, recovery, premium, schemes } = amounts
  return {
    gross: amounts.gross,
    tax: amounts.tax,
    pension: amounts.pension,
    net: amounts.net,
    credit: amounts.credit,
    otherIncome,
    norm: amounts.norm,
    disregarded: amounts.disregarded,
    exempt: amounts.exempt,
    counted: amounts.counted,
    reduction: amounts.reduction,
    benefit: amounts.benefit,
    reserved: amounts.reserved,
    payable,
    recovery,
    premium,
    schemes,
    total: amounts.total,
    wagePaid,
    holidayPaid,
    inHand: wagePaid + otherIncome + payable - recovery + premium + schemes + holidayPaid,
  }
}
