import { addMonths, type IsoMonth, monthsOf, mustBePeriod, type Period } from '../months.ts'
import type { Flow } from './delivery.ts'
import type { KnownLedger } from './known-at.ts'

/** A month of the balance: stock on the first day + in − out = stock on the first day of the next. */
export type StockMonth =
  | {
      readonly kind: 'balances' | 'differs'
      readonly month: IsoMonth
      readonly stock: number
      readonly inflow: number
      readonly outflow: number
      readonly next: number
      /** `next` − (`stock` + `inflow` − `outflow`): people who came or went and are in no flow. */
      readonly difference: number
    }
  | { readonly kind: 'cannot-be-checked'; readonly month: IsoMonth; readonly missing: readonly StockPart[] }
export type StockPart = 'stock' | 'inflow' | 'outflow' | 'next'

/**
 * Checks each month of a period. A figure that is missing is no 0: such a month cannot be checked.
 * @throws RangeError for a period that is none
 */
export function stockBalance(known: KnownLedger, period: Period): StockMonth[] {
  mustBePeriod(period)
  const flow = (of: Flow, month: IsoMonth) =>
    known.figures.find((figure) => figure.flow === of && figure.month === month)?.total
  const stock = (month: IsoMonth) => known.stocks.find((one) => one.month === month)?.count
  return monthsOf(period).map((month): StockMonth => {
    const parts = {
      stock: stock(month),
      inflow: flow('inflow', month),
      outflow: flow('outflow', month),
      next: stock(addMonths(month, 1)),
    }
    const { stock: begin, inflow, outflow, next } = parts
    if (begin === undefined || inflow === undefined || outflow === undefined || next === undefined) {
      const names: readonly StockPart[] = ['stock', 'inflow', 'outflow', 'next']
      return { kind: 'cannot-be-checked', month, missing: names.filter((name) => parts[name] === undefined) }
    }
    const difference = next - (begin + inflow - outflow)
    return { kind: difference === 0 ? 'balances' : 'differs', month, stock: begin, inflow, outflow, next, difference }
  })
}
