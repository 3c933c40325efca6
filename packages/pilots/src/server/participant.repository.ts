import { freshVersion, keepVersions } from './fresh-version.repository.ts'
import type { TenantTransaction } from '@vliegwiel/db'
import type { LocalDay } from '@vliegwiel/i18n'
import { sql } from 'kysely'
import type { AllocationLine, Covariates } from '../enrolment/allocate.ts'
import type { Consent, EnrolmentState } from '../enrolment/enrolment.ts'
import { pilotError } from '../pilot-error.ts'

export interface ParticipantRow {
  readonly participant: string
  readonly covariates: Covariates
  readonly cluster: string | null
  readonly stratum: string | null
  readonly state: EnrolmentState
  readonly consent: Consent
  readonly arm: string | null
  readonly invited_on: string
  readonly consent_on: string | null
  readonly enrolled_on: string | null
  readonly started_on: string | null
  readonly ended_on: string | null
  readonly reason: string | null
  readonly changed_at: Date
  readonly version: number
}

/** What a participant comes in with, or is changed to. */
export type ParticipantFacts = Omit<ParticipantRow, 'version'>

const columns = [
  'participant',
  'covariates',
  'cluster',
  'stratum',
  'state',
  'consent',
  'arm',
  'invited_on',
  'consent_on',
  'enrolled_on',
  'started_on',
  'ended_on',
  'reason',
  'changed_at',
  'version',
] as const

/** How many people stand in each state and arm. */
export async function countParticipants(trx: TenantTransaction, pilotId: string) {
  return trx
    .selectFrom('pilot_participant')
    .select(({ fn }) => ['state', 'arm', 'consent', fn.countAll<number>().as('people')])
    .where('pilot_id', '=', pilotId)
    .groupBy(['state', 'arm', 'consent'])
    .execute()
}

/** How many people are in each arm. */
export async function countByArm(
  trx: TenantTransaction,
  pilotId: string,
): Promise<readonly { readonly arm: string; readonly assigned: number }[]> {
  const rows = await trx
    .selectFrom('pilot_participant')
    .select(({ fn }) => ['arm', fn.countAll<number>().as('assigned')])
    .where('pilot_id', '=', pilotId)
    .where('arm', 'is not', null)
    .groupBy('arm')
    .execute()
  return rows.map(({ arm, assigned }) => ({ arm: arm ?? '', assigned }))
}

/** When somebody came into an arm last, by pilot; a pilot without anybody is not in it. Days, `2026-11-23`. */
export async function lastEnrolments(
  trx: TenantTransaction,
  pilotIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (pilotIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('pilot_participant')
    .select(({ fn }) => ['pilot_id', fn.max('enrolled_on').as('last')])
    .where('pilot_id', 'in', pilotIds)
    .groupBy('pilot_id')
    .execute()
  return new Map(rows.flatMap(({ pilot_id: id, last }) => (last === null ? [] : [[id, last] as const])))
}

export async function participantsByKey(
  trx: TenantTransaction,
  pilotId: string,
  keys: readonly string[],
): Promise<ParticipantRow[]> {
  if (keys.length === 0) return []
  const rows = await trx
    .selectFrom('pilot_participant')
    .select(columns)
    .where('pilot_id', '=', pilotId)
    .where('participant', 'in', keys)
    .execute()
  return rows as ParticipantRow[]
}

/** The same, by their key. */
export async function participantMap(
  trx: TenantTransaction,
  pilotId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ParticipantRow>> {
  return new Map((await participantsByKey(trx, pilotId, keys)).map((row) => [row.participant, row]))
}

/** @throws pilotError not-in-cohort */
export async function participantByKey(trx: TenantTransaction, pilotId: string, key: string): Promise<ParticipantRow> {
  const [row] = await participantsByKey(trx, pilotId, [key])
  if (!row) throw pilotError('not-in-cohort', { participant: key })
  return row
}

/** A page of participants in order of their key, after `cursor`. */
export async function pageOfParticipants(
  trx: TenantTransaction,
  pilotId: string,
  {
    cursor,
    limit,
    state,
    search,
  }: { cursor: string | null; limit: number; state: EnrolmentState | null; search: string | null },
): Promise<ParticipantRow[]> {
  let query = trx.selectFrom('pilot_participant').select(columns).where('pilot_id', '=', pilotId)
  if (cursor !== null) query = query.where('participant', '>', cursor)
  if (state !== null) query = query.where('state', '=', state)
  if (search !== null) query = query.where('participant', 'like', `${search.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`)
  return (await query.orderBy('participant').limit(limit).execute()) as ParticipantRow[]
}

/** Those who said yes and are not in the randomisation yet, in the order in which they said so. */
export async function willingParticipants(
  trx: TenantTransaction,
  pilotId: string,
  limit: number,
): Promise<ParticipantRow[]> {
  const rows = await trx
    .selectFrom('pilot_participant')
    .select(columns)
    .where('pilot_id', '=', pilotId)
    .where('state', '=', 'willing')
    .where('consent', '=', 'given')
    .orderBy('consent_on')
    .orderBy('participant')
    .limit(limit)
    .execute()
  return rows as ParticipantRow[]
}

const perStatement = 500

export async function insertParticipants(
  trx: TenantTransaction,
  pilotId: string,
  rows: readonly ParticipantFacts[],
): Promise<void> {
  if (rows.length === 0) return
  const version = await freshVersion(trx, pilotId)
  for (let from = 0; from < rows.length; from += perStatement) {
    const values = rows
      .slice(from, from + perStatement)
      .map((row) => ({ ...row, pilot_id: pilotId, version, covariates: JSON.stringify(row.covariates) }))
    await trx.insertInto('pilot_participant').values(values).execute()
  }
}

/** Writes a participant on the version that was read. @throws pilotError changed-meanwhile */
export async function changeParticipant(
  trx: TenantTransaction,
  pilotId: string,
  row: Pick<ParticipantRow, 'participant' | 'version'>,
  change: Partial<Omit<ParticipantFacts, 'participant'>>,
): Promise<void> {
  const { covariates, ...rest } = change
  const result = await trx
    .updateTable('pilot_participant')
    .set({
      ...rest,
      ...(covariates === undefined ? {} : { covariates: JSON.stringify(covariates) }),
      version: row.version + 1,
    })
    .where('pilot_id', '=', pilotId)
    .where('participant', '=', row.participant)
    .where('version', '=', row.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw pilotError('changed-meanwhile', { participant: row.participant })
}

export interface ParticipantChange {
  readonly row: Pick<ParticipantRow, 'participant' | 'version'>
  readonly facts: ChangedFacts
}

/** What a file can change of somebody who is there. */
export type ChangedFacts = Pick<
  ParticipantFacts,
  'covariates' | 'cluster' | 'state' | 'consent' | 'arm' | 'invited_on' | 'consent_on' | 'enrolled_on'
> &
  Pick<ParticipantFacts, 'changed_at'>

/** The same for many people in one statement, each on the version that was read. @throws pilotError changed-meanwhile */
export async function changeParticipants(
  trx: TenantTransaction,
  pilotId: string,
  changes: readonly ParticipantChange[],
): Promise<void> {
  if (changes.length === 0) return
  const given = changes.map(({ row, facts }) => ({ participant: row.participant, version: row.version, ...facts }))
  const rows = sql<
    ChangedFacts & { participant: string; version: number }
  >`jsonb_to_recordset(${JSON.stringify(given)}::jsonb)`
  const result = await trx
    .updateTable('pilot_participant')
    .from(
      rows.as<'r'>(
        sql`r(participant text, version integer, covariates jsonb, cluster text, state text, consent text, arm text,
          invited_on date, consent_on date, enrolled_on date, changed_at timestamptz)`,
      ),
    )
    .set(({ ref }) => ({
      covariates: sql<string>`r.covariates`,
      cluster: ref('r.cluster'),
      state: ref('r.state'),
      consent: ref('r.consent'),
      arm: ref('r.arm'),
      invited_on: ref('r.invited_on'),
      consent_on: ref('r.consent_on'),
      enrolled_on: ref('r.enrolled_on'),
      changed_at: ref('r.changed_at'),
      version: sql<number>`r.version + 1`,
    }))
    .where('pilot_participant.pilot_id', '=', pilotId)
    .whereRef('pilot_participant.participant', '=', 'r.participant')
    .whereRef('pilot_participant.version', '=', 'r.version')
    .executeTakeFirst()
  const updated = Number(result.numUpdatedRows)
  if (updated !== changes.length) throw pilotError('changed-meanwhile', { count: changes.length - updated })
}

/** Keys in order, after `after`. */
export async function participantKeys(
  trx: TenantTransaction,
  pilotId: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  let query = trx.selectFrom('pilot_participant').select('participant').where('pilot_id', '=', pilotId)
  if (after !== null) query = query.where('participant', '>', after)
  return (await query.orderBy('participant').limit(limit).execute()).map(({ participant }) => participant)
}

export async function removeParticipants(
  trx: TenantTransaction,
  pilotId: string,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  const gone = await trx
    .deleteFrom('pilot_participant')
    .where('pilot_id', '=', pilotId)
    .where('participant', 'in', keys)
    .returning('version')
    .execute()
  await keepVersions(trx, pilotId, gone)
}

export async function allocationLog(trx: TenantTransaction, pilotId: string): Promise<AllocationLine[]> {
  return trx
    .selectFrom('pilot_allocation')
    .select(['number', 'participant', 'stratum', 'position', 'arm'])
    .where('pilot_id', '=', pilotId)
    .orderBy('number')
    .execute()
}

/** The last place handed out in each stratum, and how many people each arm holds. */
export async function allocationsSoFar(trx: TenantTransaction, pilotId: string) {
  const strata = await trx
    .selectFrom('pilot_allocation')
    .select(({ fn }) => ['stratum', fn.max<number>('position').as('position')])
    .where('pilot_id', '=', pilotId)
    .groupBy('stratum')
    .execute()
  const arms = await trx
    .selectFrom('pilot_allocation')
    .select(({ fn }) => ['arm', fn.countAll<number>().as('people')])
    .where('pilot_id', '=', pilotId)
    .groupBy('arm')
    .execute()
  return {
    positions: new Map(strata.map(({ stratum, position }) => [stratum, position])),
    people: new Map(arms.map(({ arm, people }) => [arm, people])),
  }
}

/** The place of each whole unit that was drawn already. */
export async function clusterPlaces(trx: TenantTransaction, pilotId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await trx
    .selectFrom('pilot_participant as p')
    .innerJoin('pilot_allocation as a', (join) =>
      join.onRef('a.pilot_id', '=', 'p.pilot_id').onRef('a.participant', '=', 'p.participant'),
    )
    .select(({ fn }) => ['p.cluster', fn.min<number>('a.position').as('position')])
    .where('p.pilot_id', '=', pilotId)
    .where('p.cluster', 'is not', null)
    .groupBy('p.cluster')
    .execute()
  return new Map(rows.map(({ cluster, position }) => [cluster ?? '', position]))
}

export async function insertAllocations(
  trx: TenantTransaction,
  pilotId: string,
  lines: readonly AllocationLine[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  for (let from = 0; from < lines.length; from += perStatement) {
    const values = lines.slice(from, from + perStatement).map(({ number, participant, stratum, position, arm }) => ({
      pilot_id: pilotId,
      number,
      participant,
      stratum,
      position,
      arm,
      by_name: by,
      at,
    }))
    await trx.insertInto('pilot_allocation').values(values).execute()
  }
}

/** Puts drawn people in their arm, all in one statement. */
export async function enterArms(
  trx: TenantTransaction,
  pilotId: string,
  lines: readonly AllocationLine[],
  { today, at }: { readonly today: LocalDay; readonly at: Date },
): Promise<void> {
  for (let from = 0; from < lines.length; from += perStatement) {
    const part = lines.slice(from, from + perStatement)
    const arm = sql<string>`case participant ${sql.join(
      part.map((line) => sql`when ${line.participant} then ${line.arm}`),
      sql` `,
    )} end`
    const stratum = sql<string>`case participant ${sql.join(
      part.map((line) => sql`when ${line.participant} then ${line.stratum}`),
      sql` `,
    )} end`
    await trx
      .updateTable('pilot_participant')
      .set({ state: 'enrolled', arm, stratum, enrolled_on: today, changed_at: at, version: sql<number>`version + 1` })
      .where('pilot_id', '=', pilotId)
      .where(
        'participant',
        'in',
        part.map(({ participant }) => participant),
      )
      .execute()
  }
}
