import type { Generated } from 'kysely'
import type { Fixed, Json, Moment, TenantKey } from '../../tables/column.ts'

type Day = string
type Flow = 'outflow' | 'inflow' | 'stock'

/** The reasons that this municipality counts by, as one list: a change of it is checked as a whole. */
interface LedgerClassListTable {
  tenant_id: TenantKey
  classes: Json<unknown>
  version: Generated<number>
  changed_at: Moment
}

/** What came in at once: one file, or one night of the register. */
interface LedgerDeliveryTable {
  tenant_id: TenantKey
  delivery_id: Fixed<string>
  flow: Fixed<Flow>
  /** The day from which its figures were known. */
  known_at: Fixed<Day>
  source: Fixed<string>
  run_id: Fixed<string | null>
  by_name: Fixed<string>
  at: Fixed<Date>
}

/** A month of one flow with all its reasons, as it was known from one day on. Of a stock `parts` is empty. */
interface LedgerMonthTable {
  tenant_id: TenantKey
  flow: Fixed<Flow>
  /** `2026-03` */
  month: Fixed<string>
  known_at: Fixed<Day>
  stage: Fixed<'provisional' | 'revised' | 'final'>
  parts: Json<unknown>
  total: Fixed<number>
  origin: Fixed<'file' | 'events'>
  delivery_id: Fixed<string>
}

/** An investment plan as the council took it. Its document goes on; this does not change. */
interface BudgetPlanTable {
  tenant_id: TenantKey
  plan_id: Fixed<string>
  /** Key of its document. */
  key: Fixed<string>
  name: Fixed<string>
  council: Json<unknown>
  /** When the document that was taken came into force. */
  document_from: Fixed<Date>
  adopted_on: Fixed<Day>
  decision: Json<unknown>
  synthetic: Fixed<boolean>
  by_name: Fixed<string>
  created_at: Fixed<Date>
  version: Generated<number>
}

interface BudgetAmendmentTable {
  tenant_id: TenantKey
  plan_id: Fixed<string>
  number: Fixed<number>
  amendment: Json<unknown>
  by_name: Fixed<string>
  at: Fixed<Date>
}

/** A line with the four sums that a booking is decided on, in whole cents. Its row is the lock. */
interface BudgetLineTable {
  tenant_id: TenantKey
  plan_id: Fixed<string>
  line: Fixed<string>
  /** Its place in the plan. */
  place: Fixed<number>
  year: Fixed<string>
  year_from: Fixed<string>
  year_to: Fixed<string>
  name: Fixed<string>
  purse: Fixed<'benefit-budget' | 'guidance-money' | 'other-money'>
  funding: Fixed<string>
  kind: Fixed<'staff' | 'training' | 'contract' | 'loan-fund' | 'other'>
  council_cents: Fixed<number>
  budget_cents: number
  committed_cents: Generated<number>
  spent_cents: Generated<number>
  repaid_cents: Generated<number>
  version: Generated<number>
}

/** What is promised, and how much of it is open. */
interface BudgetCommitmentTable {
  tenant_id: TenantKey
  booking_id: Fixed<string>
  plan_id: Fixed<string>
  line: Fixed<string>
  cents: Fixed<number>
  open_cents: number
}

/** A booking with what it moved, so that taking it back is exact. */
interface BudgetBookingTable {
  tenant_id: TenantKey
  booking_id: Fixed<string>
  plan_id: Fixed<string>
  line: Fixed<string>
  /** Its place on the line, from 1. */
  number: Fixed<number>
  kind: Fixed<'commitment' | 'spending' | 'release' | 'repayment' | 'reversal'>
  day: Fixed<Day>
  cents: Fixed<number>
  /** What the voucher is known by; once a line, except what was taken back. */
  reference: Fixed<string>
  source: Fixed<string>
  of_booking: Fixed<string | null>
  commitment: Fixed<string | null>
  moved_committed: Fixed<number>
  moved_spent: Fixed<number>
  moved_repaid: Fixed<number>
  run_id: Fixed<string | null>
  by_name: Fixed<string>
  at: Fixed<Date>
}

/** A sentence with an amount in it, and the basis that a person chose. */
interface BudgetClaimTable {
  tenant_id: TenantKey
  claim_id: Fixed<string>
  title: string
  claim: Json<unknown>
  basis: Json<unknown> | null
  by_name: string
  created_at: Fixed<Date>
  changed_at: Moment
  version: Generated<number>
}

/** The input of a computation under a name. The result is never kept: it is computed anew. */
interface BudgetScenarioTable {
  tenant_id: TenantKey
  scenario_id: Fixed<string>
  name: string
  kind: Fixed<'case' | 'caseload'>
  input: Json<unknown>
  synthetic: Fixed<boolean>
  by_name: string
  created_at: Fixed<Date>
  changed_at: Moment
  version: Generated<number>
}

/** One figure of a year's benefit budget. The newest number holds; null takes it back. */
interface BenefitBudgetFigureTable {
  tenant_id: TenantKey
  year: Fixed<number>
  figure: Fixed<'provisional' | 'revised' | 'final' | 'costs-expected' | 'costs-realised'>
  number: Fixed<number>
  cents: Fixed<number | null>
  source: Fixed<string>
  source_date: Fixed<Day>
  certainty: Fixed<'verified' | 'secondary' | 'derived' | 'assumed'>
  synthetic: Fixed<boolean>
  by_name: Fixed<string>
  at: Fixed<Date>
}

/** How many people, in two series, and which reasons of the ledger count for each. The result is never kept. */
interface BudgetTargetTable {
  tenant_id: TenantKey
  target_id: Fixed<string>
  name: string
  target: Json<unknown>
  synthetic: Fixed<boolean>
  by_name: string
  created_at: Fixed<Date>
  changed_at: Moment
  version: Generated<number>
}

/** Which lines pay the arms of a pilot. */
interface BudgetPilotTable {
  tenant_id: TenantKey
  pilot_id: Fixed<string>
  links: Json<unknown>
  by_name: string
  changed_at: Moment
  version: Generated<number>
}

/** The tables of this slice. */
export interface Tables {
  ledger_class_list: LedgerClassListTable
  ledger_delivery: LedgerDeliveryTable
  ledger_month: LedgerMonthTable
  budget_plan: BudgetPlanTable
  budget_amendment: BudgetAmendmentTable
  budget_line: BudgetLineTable
  budget_booking: BudgetBookingTable
  budget_commitment: BudgetCommitmentTable
  budget_claim: BudgetClaimTable
  budget_scenario: BudgetScenarioTable
  benefit_budget_figure: BenefitBudgetFigureTable
  budget_target: BudgetTargetTable
  budget_pilot: BudgetPilotTable
}

export const tableNames = {
  ledger_class_list: true,
  ledger_delivery: true,
  ledger_month: true,
  budget_plan: true,
  budget_amendment: true,
  budget_line: true,
  budget_booking: true,
  budget_commitment: true,
  budget_claim: true,
  budget_scenario: true,
  benefit_budget_figure: true,
  budget_target: true,
  budget_pilot: true,
} as const
