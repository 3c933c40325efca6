// Made by tooling/lint/src/generate.ts from packages/db/src/slices: do not edit.
import type { Migration } from 'kysely/migration'
import * as step0056Budgets from './slices/budgets/0056-budgets.ts'
import * as step0057BudgetsKeys from './slices/budgets/0057-budgets-keys.ts'
import * as step0070BenefitBudget from './slices/budgets/0070-benefit-budget.ts'
import * as step0071BenefitBudgetKeys from './slices/budgets/0071-benefit-budget-keys.ts'
import * as step0072PilotMoney from './slices/budgets/0072-pilot-money.ts'
import * as step0073PilotMoneyKeys from './slices/budgets/0073-pilot-money-keys.ts'
import { tableNames as budgetsNames, type Tables as BudgetsTables } from './slices/budgets/tables.ts'

export const sliceMigrations: Readonly<Record<string, Migration>> = {
  '0056-budgets': step0056Budgets,
  '0057-budgets-keys': step0057BudgetsKeys,
  '0070-benefit-budget': step0070BenefitBudget,
  '0071-benefit-budget-keys': step0071BenefitBudgetKeys,
  '0072-pilot-money': step0072PilotMoney,
  '0073-pilot-money-keys': step0073PilotMoneyKeys,
}

export type SliceTables = BudgetsTables

export const sliceTableNames = { ...budgetsNames } satisfies Record<keyof SliceTables, true>
