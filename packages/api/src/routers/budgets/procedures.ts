import { adoptPlan } from './adopt-plan.ts'
import { amendPlan } from './amend-plan.ts'
import { bookOnLine } from './book-on-line.ts'
import { changeClasses } from './change-classes.ts'
import { listBookings } from './list-bookings.ts'
import { listPlans } from './list-plans.ts'
import { showLedger } from './show-ledger.ts'
import { showPlan } from './show-plan.ts'
import { takeBackBooking } from './take-back-booking.ts'

export const procedures = {
  adoptPlan,
  amendPlan,
  bookOnLine,
  changeClasses,
  listBookings,
  listPlans,
  showLedger,
  showPlan,
  takeBackBooking,
}
