import type { TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'
import { freshVersion, keepVersions } from './fresh-version.repository.ts'

export interface OutcomeRow {
  readonly participant: string
  readonly outcome: string
  readonly value: number
  readonly cause: string | null
  readonly observed_on: string
  readonly source: 'import' | 'hand' | 'register'
  readonly recorded_by: string
  readonly changed_at: Date
  readonly version: number
}

export type OutcomeFacts = Omit<OutcomeRow, 'version'>

export async function outcomesOf(
  trx: TenantTransaction,
  pilotId: string,
  participants: readonly string[],
): Promise<OutcomeRow[]> {
  if (participants.length === 0) return []
  const rows = await trx
    .selectFrom('pilot_outcome')
    .select([
      'participant',
      'outcome',
      'value',
      'cause',
      'observed_on',
      'source',
      'recorded_by',
      'changed_at',
      'version',
    ])
    .where('pilot_id', '=', pilotId)
    .where('participant', 'in', participants)
    .execute()
  return rows as OutcomeRow[]
}

/** Which of these people have an outcome. */
export async function measuredAmong(
  trx: TenantTransaction,
  pilotId: string,
  participants: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await outcomesOf(trx, pilotId, participants)
  return new Set(rows.map(({ participant }) => participant))
}

/** The first day on which something was measured of each of these people. */
export async function firstMeasured(
  trx: TenantTransaction,
  pilotId: string,
  participants: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const first = new Map<string, string>()
  for (const { participant, observed_on } of await outcomesOf(trx, pilotId, participants)) {
    const known = first.get(participant)
    if (known === undefined || observed_on < known) first.set(participant, observed_on)
  }
  return first
}

/** People with an outcome, in order of their key, after `after`. */
export async function measuredKeys(
  trx: TenantTransaction,
  pilotId: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  let query = trx.selectFrom('pilot_outcome').select('participant').distinct().where('pilot_id', '=', pilotId)
  if (after !== null) query = query.where('participant', '>', after)
  return (await query.orderBy('participant').limit(limit).execute()).map(({ participant }) => participant)
}

const perStatement = 500

/** Writes one outcome on the version that was seen; 0: none stood there. false: another stands there by now. */
export async function writeOutcome(
  trx: TenantTransaction,
  pilotId: string,
  facts: OutcomeFacts,
  version: number,
): Promise<boolean> {
  const { participant, outcome, ...rest } = facts
  if (version === 0) {
    const made = await trx
      .insertInto('pilot_outcome')
      .values({ ...facts, pilot_id: pilotId, version: await freshVersion(trx, pilotId) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n
  }
  const changed = await trx
    .updateTable('pilot_outcome')
    .set({ ...rest, version: version + 1 })
    .where('pilot_id', '=', pilotId)
    .where('participant', '=', participant)
    .where('outcome', '=', outcome)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Puts outcomes in place of what stood there, each as a version of its own. */
export async function replaceOutcomes(
  trx: TenantTransaction,
  pilotId: string,
  rows: readonly OutcomeFacts[],
): Promise<void> {
  if (rows.length === 0) return
  const version = await freshVersion(trx, pilotId)
  for (let from = 0; from < rows.length; from += perStatement) {
    const values = rows.slice(from, from + perStatement).map((row) => ({ ...row, pilot_id: pilotId, version }))
    await trx
      .insertInto('pilot_outcome')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'pilot_id', 'participant', 'outcome']).doUpdateSet(({ ref }) => ({
          value: ref('excluded.value'),
          cause: ref('excluded.cause'),
          observed_on: ref('excluded.observed_on'),
          source: ref('excluded.source'),
          recorded_by: ref('excluded.recorded_by'),
          changed_at: ref('excluded.changed_at'),
          version: sql<number>`pilot_outcome.version + 1`,
        })),
      )
      .execute()
  }
}

export async function removeOutcomes(
  trx: TenantTransaction,
  pilotId: string,
  keys: readonly { readonly participant: string; readonly outcome: string }[],
): Promise<void> {
  const removed: { version: number }[] = []
  for (const outcome of new Set(keys.map((key) => key.outcome))) {
    const participants = keys.filter((key) => key.outcome === outcome).map(({ participant }) => participant)
    const gone = await trx
      .deleteFrom('pilot_outcome')
      .where('pilot_id', '=', pilotId)
      .where('outcome', '=', outcome)
      .where('participant', 'in', participants)
      .returning('version')
      .execute()
    removed.push(...gone)
  }
  await keepVersions(trx, pilotId, removed)
}

/** How many outcomes there are of each sort, for the progress of a pilot. */
export async function countOutcomes(trx: TenantTransaction, pilotId: string) {
  return trx
    .selectFrom('pilot_outcome')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('people'), fn.min('observed_on').as('first_on')])
    .where('pilot_id', '=', pilotId)
    .groupBy('outcome')
    .execute()
}
