import type { RouterInputs, RouterOutputs } from '@vliegwiel/api'

export type Ledger = RouterOutputs['budgets']['showLedger']
export type LedgerMonth = Ledger['months'][number]
export type ReasonClass = Ledger['classes'][number]
export type Explained = NonNullable<NonNullable<Ledger['sums']>['work']>['percent']
export type Plans = RouterOutputs['budgets']['listPlans']
export type PlanInList = Plans['plans'][number]
export type ReadyPlan = Plans['ready'][number]
export type Plan = RouterOutputs['budgets']['showPlan']
export type PlanLine = Plan['lines'][number]
export type Booking = RouterOutputs['budgets']['listBookings']['bookings'][number]
export type BookingKind = RouterInputs['budgets']['bookOnLine']['kind']
