export { adoptPlan, planInForce, takeAmendments } from './adopt-plan.ts'
export { type BookingDone, bookOnLine, type NewBooking, takeBack } from './book-on-line.ts'
export { type BookingRow, bookingsOfPlan } from './booking.repository.ts'
export type { BudgetContext } from './budget-context.ts'
export { changeClasses } from './change-classes.ts'
export { type ChosenBasis, type ClaimRow } from './claim.repository.ts'
export { changeClaim, chooseBasis, type ClaimDraft, removeClaim, writeClaim } from './keep-claim.ts'
export { changeScenario, keepScenario, removeScenario } from './keep-scenario.ts'
export { type FigureRow, figureRows } from './benefit-budget.repository.ts'
export { type FigureDraft, noteBenefitBudget, standingFigures } from './note-benefit-budget.ts'
export {
  changeTarget,
  readTargets,
  removeTarget,
  type StandingTarget,
  type TargetDraft,
  writeTarget,
} from './keep-target.ts'
export type { TargetRow } from './target.repository.ts'
export { readClaims, type StandingClaim } from './read-claims.ts'
export { type ScenarioInput, type ScenarioRow, scenarioById, scenarioRows } from './scenario.repository.ts'
export { ledgerTarget } from './ledger-target.ts'
export { type LedgerFlow, ledgerFlows } from './ledger.repository.ts'
export { type LineRow, linesOfPlan, linesOfPlans, listPlans, planById, type PlanRow } from './plan.repository.ts'
export { readLedger, type TenantLedger } from './read-ledger.ts'
export { type LineStanding, type PlanStanding, readPlan } from './read-plan.ts'
export { lineMoney, namePilotLines, type PlanLineMoney } from './name-pilot-lines.ts'
export { type PilotLinkRow, pilotLinkRows } from './pilot-link.repository.ts'
export { budgetsSlice } from './slice.ts'
