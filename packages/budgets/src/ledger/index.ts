export { checkClasses, type ReasonClass, singlesOf } from './class.ts'
export type { NamedClass } from './named-class.ts'
export {
  type DeliveredRow,
  type Delivery,
  type Flow,
  type MonthFigure,
  type Part,
  type Stage,
  stages,
  type StatedTotal,
} from './delivery.ts'
export { deriveLedger, type FlowEvent } from './events.ts'
export {
  asKnownAt,
  type CountOfReason,
  countOfReason,
  type Counts,
  countsOver,
  type KnownLedger,
  type Share,
  shareOfReasons,
} from './known-at.ts'
export { changeClasses, type Ledger, openLedger, receive, receiveStock, type StockFigure } from './ledger.ts'
export { type DifferenceWhy, reconcile, type ReconciledGroup, type ReconciledMonth } from './reconcile.ts'
export { stockBalance, type StockMonth } from './stock.ts'
