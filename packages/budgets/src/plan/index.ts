export { type Booked, book, type Booking, type LineAccount, openAccount, openOf } from './account.ts'
export {
  type Amendment,
  amend,
  type Change,
  type Decision,
  type LineNow,
  linesOn,
  type PlanHistory,
  sumOfLines,
} from './amendments.ts'
export {
  type BookingDecision,
  committing,
  decideBooking,
  type LinePosition,
  type Movement,
  opposite,
  releasing,
  repaying,
  roomOf,
  spending,
} from './booking.ts'
export { type Forecast, forecast, type Realised } from './forecast.ts'
export { type LineUntil, yearEnd, type YearEnd } from './year-end.ts'
export { type Grid, pasteBlock } from './paste.ts'
export {
  budgetOf,
  checkPlan,
  type InvestmentPlan,
  type LineCost,
  type PlanLine,
  type PlanTotals,
  type PlanYear,
  type Purse,
  purses,
  totalsOf,
} from './plan.ts'
export { balanceByPurse, type BalanceByPurse, type PurseBalance } from './purse-balance.ts'
