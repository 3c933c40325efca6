import { newId, type TenantTransaction } from '@vliegwiel/db'
import type { CaseInput } from '../case/index.ts'
import type { CaseloadQuestion } from '../what-if/index.ts'

/** The input of a computation: its answer is never kept. */
export type ScenarioInput =
  | { readonly kind: 'case'; readonly input: CaseInput; readonly seed: number }
  | { readonly kind: 'caseload'; readonly input: CaseloadQuestion }

export interface ScenarioRow {
  readonly scenario_id: string
  readonly name: string
  readonly scenario: ScenarioInput
  readonly synthetic: boolean
  readonly by_name: string
  readonly created_at: Date
  readonly changed_at: Date
  readonly version: number
}

/** So many scenarios are kept at most: a page shows them all. */
export const MOST_SCENARIOS = 200

/** The newest first. */
export async function scenarioRows(trx: TenantTransaction): Promise<ScenarioRow[]> {
  const rows = await trx
    .selectFrom('budget_scenario')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('scenario_id')
    .limit(MOST_SCENARIOS)
    .execute()
  return rows.map(asRow)
}

export async function scenarioById(trx: TenantTransaction, scenarioId: string): Promise<ScenarioRow | undefined> {
  const row = await trx
    .selectFrom('budget_scenario')
    .selectAll()
    .where('scenario_id', '=', scenarioId)
    .executeTakeFirst()
  return row && asRow(row)
}

/** The scenario, kept from others until the end of the transaction. */
export async function holdScenario(trx: TenantTransaction, scenarioId: string): Promise<ScenarioRow | undefined> {
  const row = await trx
    .selectFrom('budget_scenario')
    .selectAll()
    .where('scenario_id', '=', scenarioId)
    .forUpdate()
    .executeTakeFirst()
  return row && asRow(row)
}

function asRow({
  kind: _kind,
  input,
  ...row
}: { readonly kind: string; readonly input: unknown } & Omit<ScenarioRow, 'scenario'>): ScenarioRow {
  return { ...row, scenario: input as ScenarioInput }
}

export async function insertScenario(
  trx: TenantTransaction,
  given: {
    readonly name: string
    readonly scenario: ScenarioInput
    readonly synthetic: boolean
    readonly by: string
    readonly at: Date
  },
): Promise<string> {
  const scenarioId = newId()
  const { name, scenario, synthetic, by, at } = given
  await trx
    .insertInto('budget_scenario')
    .values({
      scenario_id: scenarioId,
      name,
      kind: scenario.kind,
      input: JSON.stringify(scenario),
      synthetic,
      by_name: by,
      created_at: at,
      changed_at: at,
    })
    .execute()
  return scenarioId
}

/** Writes over a held scenario. */
export async function updateScenario(trx: TenantTransaction, row: ScenarioRow): Promise<void> {
  await trx
    .updateTable('budget_scenario')
    .set({
      name: row.name,
      input: JSON.stringify(row.scenario),
      by_name: row.by_name,
      changed_at: row.changed_at,
      version: row.version,
    })
    .where('scenario_id', '=', row.scenario_id)
    .execute()
}

export async function deleteScenario(trx: TenantTransaction, scenarioId: string): Promise<void> {
  await trx.deleteFrom('budget_scenario').where('scenario_id', '=', scenarioId).execute()
}
