import { budgetError } from '../budget-error.ts'
import { baseCase } from '../case/index.ts'
import { accept } from '../refusal-words.ts'
import { whatIfCaseload } from '../what-if/index.ts'
import type { BudgetContext } from './budget-context.ts'
import {
  deleteScenario,
  holdScenario,
  insertScenario,
  MOST_SCENARIOS,
  type ScenarioInput,
  scenarioRows,
  type ScenarioRow,
  updateScenario,
} from './scenario.repository.ts'

interface Standing {
  readonly scenarioId: string
  readonly version: number
}

/** What cannot be computed is not kept. @throws budgetError what the core refuses, all of it in `refusals` */
function mustCompute(scenario: ScenarioInput): void {
  if (scenario.kind === 'case') accept(baseCase(scenario.input))
  else accept(whatIfCaseload(scenario.input))
}

/** Keeps the input of a computation under a name. @throws budgetError scenarios-full, what the core refuses */
export async function keepScenario(
  { trx, by, at }: BudgetContext,
  given: { readonly name: string; readonly scenario: ScenarioInput; readonly synthetic: boolean },
): Promise<string> {
  mustCompute(given.scenario)
  if ((await scenarioRows(trx)).length >= MOST_SCENARIOS) throw budgetError('scenarios-full')
  return insertScenario(trx, { ...given, by: by.name, at })
}

/** @throws budgetError scenario-not-found, changed-meanwhile */
async function heldAt({ trx }: BudgetContext, given: Standing): Promise<ScenarioRow> {
  const row = await holdScenario(trx, given.scenarioId)
  if (!row) throw budgetError('scenario-not-found')
  if (row.version !== given.version) throw budgetError('changed-meanwhile', { version: row.version })
  return row
}

/**
 * Changes a scenario. Its sort stays: a case does not become a caseload under one link.
 * @throws budgetError scenario-not-found, changed-meanwhile, what the core refuses
 */
export async function changeScenario(
  context: BudgetContext,
  given: Standing & { readonly name: string; readonly scenario: ScenarioInput },
): Promise<number> {
  mustCompute(given.scenario)
  const row = await heldAt(context, given)
  if (row.scenario.kind !== given.scenario.kind) throw budgetError('scenario-not-found')
  const version = row.version + 1
  const { name, scenario } = given
  await updateScenario(context.trx, {
    ...row,
    name,
    scenario,
    by_name: context.by.name,
    changed_at: context.at,
    version,
  })
  return version
}

/** @throws budgetError scenario-not-found, changed-meanwhile */
export async function removeScenario(context: BudgetContext, given: Standing): Promise<string> {
  const row = await heldAt(context, given)
  await deleteScenario(context.trx, row.scenario_id)
  return row.name
}
