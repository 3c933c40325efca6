import { adoptPlan } from './adopt-plan.ts'
import { amendPlan } from './amend-plan.ts'
import { bookOnLine } from './book-on-line.ts'
import { changeClaim } from './change-claim.ts'
import { changeClasses } from './change-classes.ts'
import { changeScenario } from './change-scenario.ts'
import { changeTarget } from './change-target.ts'
import { chooseBasis } from './choose-basis.ts'
import { keepScenario } from './keep-scenario.ts'
import { listBookings } from './list-bookings.ts'
import { listClaims } from './list-claims.ts'
import { listPlans } from './list-plans.ts'
import { listScenarios } from './list-scenarios.ts'
import { listTargets } from './list-targets.ts'
import { namePilotLines } from './name-pilot-lines.ts'
import { noteBenefitBudget } from './note-benefit-budget.ts'
import { removeClaim } from './remove-claim.ts'
import { removeScenario } from './remove-scenario.ts'
import { removeTarget } from './remove-target.ts'
import { showLedger } from './show-ledger.ts'
import { showPilotMoney } from './show-pilot-money.ts'
import { showPlan } from './show-plan.ts'
import { showScenario } from './show-scenario.ts'
import { showVangnet } from './show-vangnet.ts'
import { takeBackBooking } from './take-back-booking.ts'
import { writeClaim } from './write-claim.ts'
import { writeTarget } from './write-target.ts'

export const procedures = {
  adoptPlan,
  amendPlan,
  bookOnLine,
  changeClaim,
  changeClasses,
  changeScenario,
  changeTarget,
  chooseBasis,
  keepScenario,
  listBookings,
  listClaims,
  listPlans,
  listScenarios,
  listTargets,
  namePilotLines,
  noteBenefitBudget,
  removeClaim,
  removeScenario,
  removeTarget,
  showLedger,
  showPilotMoney,
  showPlan,
  showScenario,
  showVangnet,
  takeBackBooking,
  writeClaim,
  writeTarget,
}
