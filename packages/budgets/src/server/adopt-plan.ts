import { readInForce } from '@vliegwiel/configuration/server'
import { budgetError } from '../budget-error.ts'
import { planOf, type ReadPlan } from '../kinds/plan-of.ts'
import { cents } from '../money/cents.ts'
import {
  amend,
  type Amendment,
  budgetOf,
  checkPlan,
  type Decision,
  linesOn,
  type PlanHistory,
  type PlanLine,
  type PlanYear,
} from '../plan/index.ts'
import { accept, spokenValue } from '../refusal-words.ts'
import type { BudgetContext } from './budget-context.ts'
import {
  amendmentsOf,
  changeBudget,
  countUpPlan,
  holdLines,
  holdPlan,
  insertAmendments,
  insertLines,
  insertPlan,
  type LineRow,
  type NewLine,
  type PlanRow,
} from './plan.repository.ts'

/** The plan that holds now, out of its document; undefined when none does. */
export async function planInForce(
  { trx, at }: Pick<BudgetContext, 'trx' | 'at'>,
  key: string,
): Promise<(ReadPlan & { readonly from: Date }) | undefined> {
  const row = await readInForce(trx, 'investment-plan', key, at)
  return row?.status === 'in-force' ? { ...planOf(row.content), from: row.valid_from } : undefined
}

const newLine = (year: PlanYear, line: PlanLine, place: number, council: boolean): NewLine => {
  const budget = budgetOf(line, year)
  return {
    line: line.id,
    place,
    year: year.id,
    year_from: year.from,
    year_to: year.to,
    name: line.name,
    purse: line.purse,
    funding: line.funding,
    kind: line.cost.kind,
    council_cents: council ? budget : cents(0),
    budget_cents: budget,
  }
}

/**
 * Takes the plan that holds as the council's version: from here it can be booked on, and is never written over.
 * @throws budgetError plan-not-in-force, plan-exists, what `checkPlan` refuses
 */
export async function adoptPlan(
  context: BudgetContext,
  given: {
    readonly key: string
    readonly adoptedOn: string
    readonly decision: Decision
    readonly synthetic: boolean
  },
): Promise<{ readonly planId: string; readonly name: string }> {
  const { trx, by, at, today } = context
  const found = await planInForce(context, given.key)
  if (!found) throw budgetError('plan-not-in-force')
  if (given.adoptedOn > today) throw budgetError('amendment-to-come', { day: spokenValue('day', given.adoptedOn) })
  const council = accept(checkPlan(found.plan))
  const planId = await insertPlan(trx, {
    key: given.key,
    name: found.title,
    council,
    document_from: found.from,
    adopted_on: given.adoptedOn,
    decision: given.decision,
    synthetic: given.synthetic,
    by_name: by.name,
    created_at: at,
  })
  if (planId === null) throw budgetError('plan-exists')
  const lines = council.years.flatMap((year) => year.lines.map((line) => ({ year, line })))
  await insertLines(
    trx,
    planId,
    lines.map(({ year, line }, place) => newLine(year, line, place, true)),
  )
  if (found.amendments.length > 0) await takeAmendments(context, { planId, version: 1 })
  return { planId, name: found.title }
}

/** What the document in force says beyond what was taken; empty when nothing. */
export async function openAmendments(
  context: Pick<BudgetContext, 'trx' | 'at'>,
  plan: PlanRow,
): Promise<readonly Amendment[]> {
  const found = await planInForce(context, plan.key)
  const taken = (await amendmentsOf(context.trx, plan.plan_id)).length
  return found?.amendments.slice(taken) ?? []
}

/** The same parts in the same order: what a document says, without the order of its keys. */
const alike = (one: unknown, other: unknown): boolean => stable(one) === stable(other)
const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/**
 * Takes the amendments that the document in force has and the plan has not: budgets of lines follow, nothing below what
 * is booked. The years and lines of the council must be as they were.
 * @throws budgetError plan-not-found, changed-meanwhile, plan-not-in-force, council-version-changed, amendment-changed,
 * plan-unchanged, amendment-to-come, below-booked and what else `amend` refuses
 */
export async function takeAmendments(
  context: BudgetContext,
  given: { readonly planId: string; readonly version: number },
): Promise<{ readonly plan: PlanRow; readonly taken: readonly Amendment[] }> {
  const { trx, by, at, today } = context
  const plan = await holdPlan(trx, given.planId)
  if (plan.version !== given.version) throw budgetError('changed-meanwhile', { version: plan.version })
  const found = await planInForce(context, plan.key)
  if (!found) throw budgetError('plan-not-in-force')
  if (!alike(found.plan, plan.council)) throw budgetError('council-version-changed')
  const before = (await amendmentsOf(trx, plan.plan_id)).map(({ amendment }) => amendment)
  if (!alike(found.amendments.slice(0, before.length), before)) throw budgetError('amendment-changed')
  const fresh = found.amendments.slice(before.length)
  if (fresh.length === 0) throw budgetError('plan-unchanged')
  const late = fresh.find(({ day }) => day > today)
  if (late) throw budgetError('amendment-to-come', { day: spokenValue('day', late.day) })
  const lines = await holdLines(trx, plan.plan_id)
  const history = grown(plan, before, fresh, lines)
  await insertAmendments(
    trx,
    plan.plan_id,
    fresh.map((amendment, at_) => ({ number: before.length + at_ + 1, amendment, by_name: by.name, at })),
  )
  await followBudgets(context, plan, history, lines)
  await countUpPlan(trx, plan)
  return { plan: { ...plan, version: plan.version + 1 }, taken: fresh }
}

function grown(
  { council, adopted_on: adoptedOn, decision }: PlanRow,
  before: readonly Amendment[],
  fresh: readonly Amendment[],
  lines: readonly LineRow[],
): PlanHistory {
  const names = new Map(lines.map(({ line, name }) => [line, name]))
  const booked = new Map(
    lines.map((row) => [row.line, cents(row.committed_cents + row.spent_cents - row.repaid_cents)]),
  )
  let history: PlanHistory = { council, adoptedOn, decision, amendments: before }
  for (const amendment of fresh)
    history = accept(
      amend(history, amendment, (line) => booked.get(line) ?? cents(0)),
      (key) => names.get(key),
    )
  return history
}

async function followBudgets(
  { trx, today }: BudgetContext,
  { plan_id: planId, council }: PlanRow,
  history: PlanHistory,
  lines: readonly LineRow[],
): Promise<void> {
  const added = history.amendments.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'add' ? [change] : [])),
  )
  const missing = added.filter(({ line }) => !lines.some((row) => row.line === line.id))
  const places = lines.length
  await insertLines(
    trx,
    planId,
    missing.flatMap(({ line, year }, at) => {
      const found = council.years.find(({ id }) => id === year)
      return found ? [newLine(found, line, places + at, false)] : []
    }),
  )
  const rows = missing.length === 0 ? lines : await holdLines(trx, planId)
  for (const { line, now } of linesOn(history, today)) {
    const row = rows.find((one) => one.line === line)
    if (row && row.budget_cents !== now) await changeBudget(trx, row, now)
  }
}
