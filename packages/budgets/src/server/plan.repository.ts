import { newId, type TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'
import { budgetError } from '../budget-error.ts'
import type { Cents } from '../money/cents.ts'
import type { Amendment, Decision, InvestmentPlan, LineCost, LinePosition, Purse } from '../plan/index.ts'

export interface PlanRow {
  readonly plan_id: string
  readonly key: string
  readonly name: string
  readonly council: InvestmentPlan
  readonly document_from: Date
  readonly adopted_on: string
  readonly decision: Decision
  readonly synthetic: boolean
  readonly by_name: string
  readonly created_at: Date
  readonly version: number
}

/** A line of an adopted plan, with where it stands. */
export interface LineRow {
  readonly plan_id: string
  readonly line: string
  readonly place: number
  readonly year: string
  readonly year_from: string
  readonly year_to: string
  readonly name: string
  readonly purse: Purse
  readonly funding: string
  readonly kind: LineCost['kind']
  readonly council_cents: Cents
  readonly budget_cents: Cents
  readonly committed_cents: Cents
  readonly spent_cents: Cents
  readonly repaid_cents: Cents
  readonly version: number
}

export const positionOf = (row: LineRow): LinePosition => ({
  budget: row.budget_cents,
  committed: row.committed_cents,
  spent: row.spent_cents,
  repaid: row.repaid_cents,
})

export async function listPlans(trx: TenantTransaction): Promise<PlanRow[]> {
  const rows = await trx.selectFrom('budget_plan').selectAll().orderBy('created_at', 'desc').limit(200).execute()
  return rows as PlanRow[]
}

/** @throws budgetError plan-not-found */
export async function planById(trx: TenantTransaction, planId: string): Promise<PlanRow> {
  const row = await trx.selectFrom('budget_plan').selectAll().where('plan_id', '=', planId).executeTakeFirst()
  if (!row) throw budgetError('plan-not-found')
  return row as PlanRow
}

/** The plan, kept from others until the end of the transaction. @throws budgetError plan-not-found */
export async function holdPlan(trx: TenantTransaction, planId: string): Promise<PlanRow> {
  const rows = trx.selectFrom('budget_plan').selectAll().where('plan_id', '=', planId).forUpdate()
  const row = await rows.executeTakeFirst()
  if (!row) throw budgetError('plan-not-found')
  return row as PlanRow
}

/** Adopts a plan; null where another hand did so first. */
export async function insertPlan(
  trx: TenantTransaction,
  given: Omit<PlanRow, 'plan_id' | 'version'>,
): Promise<string | null> {
  const planId = newId()
  const { council, decision, ...rest } = given
  const { numInsertedOrUpdatedRows: made } = await trx
    .insertInto('budget_plan')
    .values({ ...rest, plan_id: planId, council: JSON.stringify(council), decision: JSON.stringify(decision) })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
    .executeTakeFirst()
  return made === 1n ? planId : null
}

export async function countUpPlan(trx: TenantTransaction, plan: PlanRow): Promise<void> {
  await trx
    .updateTable('budget_plan')
    .set({ version: plan.version + 1 })
    .where('plan_id', '=', plan.plan_id)
    .execute()
}

export type NewLine = Omit<LineRow, 'plan_id' | 'committed_cents' | 'spent_cents' | 'repaid_cents' | 'version'>

export async function insertLines(trx: TenantTransaction, planId: string, lines: readonly NewLine[]): Promise<void> {
  if (lines.length === 0) return
  await trx
    .insertInto('budget_line')
    .values(lines.map((line) => ({ ...line, plan_id: planId })))
    .execute()
}

export async function linesOfPlan(trx: TenantTransaction, planId: string): Promise<LineRow[]> {
  const rows = trx.selectFrom('budget_line').selectAll().where('plan_id', '=', planId)
  return (await rows.orderBy('place').execute()) as unknown as LineRow[]
}

/** The lines of every plan of this tenant. */
export async function linesOfPlans(trx: TenantTransaction): Promise<LineRow[]> {
  return (await trx.selectFrom('budget_line').selectAll().orderBy('place').execute()) as unknown as LineRow[]
}

/** All lines of a plan, kept from others: in one order, so that two hands never wait for each other. */
export async function holdLines(trx: TenantTransaction, planId: string): Promise<LineRow[]> {
  const rows = trx.selectFrom('budget_line').selectAll().where('plan_id', '=', planId)
  return (await rows.orderBy('line').forUpdate().execute()) as unknown as LineRow[]
}

/** One line, kept from others until the end of the transaction: bookings on it come one after another. */
export async function holdLine(trx: TenantTransaction, planId: string, line: string): Promise<LineRow | undefined> {
  const rows = trx.selectFrom('budget_line').selectAll().where('plan_id', '=', planId).where('line', '=', line)
  return (await rows.forUpdate().executeTakeFirst()) as LineRow | undefined
}

export async function changeBudget(trx: TenantTransaction, row: LineRow, budget: Cents): Promise<void> {
  await trx
    .updateTable('budget_line')
    .set({ budget_cents: budget })
    .where('plan_id', '=', row.plan_id)
    .where('line', '=', row.line)
    .execute()
}

/** Writes where a held line stands after a booking, and counts its version up. */
export async function movePosition(trx: TenantTransaction, row: LineRow, after: LinePosition): Promise<void> {
  await trx
    .updateTable('budget_line')
    .set({
      committed_cents: after.committed,
      spent_cents: after.spent,
      repaid_cents: after.repaid,
      version: row.version + 1,
    })
    .where('plan_id', '=', row.plan_id)
    .where('line', '=', row.line)
    .execute()
}

export interface AmendmentRow {
  readonly number: number
  readonly amendment: Amendment
  readonly by_name: string
  readonly at: Date
}

export async function amendmentsOf(trx: TenantTransaction, planId: string): Promise<AmendmentRow[]> {
  const rows = trx.selectFrom('budget_amendment').selectAll().where('plan_id', '=', planId).orderBy('number')
  return (await rows.execute()) as unknown as AmendmentRow[]
}

export async function insertAmendments(
  trx: TenantTransaction,
  planId: string,
  rows: readonly AmendmentRow[],
): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto('budget_amendment')
    .values(rows.map((row) => ({ ...row, plan_id: planId, amendment: JSON.stringify(row.amendment) })))
    .execute()
}

/** What was spent on the lines of a plan, by month (`2026-03`). */
export async function spentByMonth(
  trx: TenantTransaction,
  planId: string,
): Promise<{ readonly line: string; readonly month: string; readonly cents: Cents }[]> {
  const month = sql<string>`to_char(day, 'YYYY-MM')`
  const rows = await trx
    .selectFrom('budget_booking')
    .select(({ fn }) => ['line', month.as('month'), fn.sum<string | number>('moved_spent').as('cents')])
    .where('plan_id', '=', planId)
    .groupBy(['line', month])
    .orderBy('month')
    .execute()
  return rows.map(({ cents, ...row }) => ({ ...row, cents: Number(cents) as Cents }))
}
