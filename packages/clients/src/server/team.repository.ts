import { newId, type TenantTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'

/** Who works in which team, who replaces whom from now on, and who may see all clients. */
export async function readTeams(trx: TenantTransaction, at: Date) {
  const teams = await trx.selectFrom('team').selectAll().where('closed_at', 'is', null).orderBy('name').execute()
  const members = await trx.selectFrom('team_member').selectAll().execute()
  const replacements = await trx
    .selectFrom('replacement')
    .selectAll()
    .where('ends_at', '>', at)
    .orderBy('starts_at')
    .execute()
  const overseers = await trx.selectFrom('client_overseer').selectAll().execute()
  return { teams, members, replacements, overseers }
}

/** @throws clientError team-exists */
export async function addTeam(
  trx: TenantTransaction,
  { name, by, at }: { name: string; by: string; at: Date },
): Promise<string> {
  const same = await trx.selectFrom('team').select('team_id').where('name', '=', name).executeTakeFirst()
  if (same) throw clientError('team-exists', { name })
  const id = newId()
  await trx.insertInto('team').values({ team_id: id, name, closed_at: null, changed_by: by, changed_at: at }).execute()
  return id
}

/** Puts exactly these people in a team that is still at `version`. @throws clientError team-not-found, changed-meanwhile, worker-not-found */
export async function setTeamMembers(
  trx: TenantTransaction,
  given: {
    teamId: string
    version: number
    people: readonly { personId: string; leads: boolean }[]
    by: string
    at: Date
  },
): Promise<{ name: string; version: number }> {
  const row = await trx
    .selectFrom('team')
    .selectAll()
    .where('team_id', '=', given.teamId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw clientError('team-not-found')
  if (row.version !== given.version) throw clientError('changed-meanwhile', { version: row.version })
  await trx.deleteFrom('team_member').where('team_id', '=', given.teamId).execute()
  for (const { personId, leads } of given.people) {
    await insistWorksHere(trx, personId)
    await trx
      .insertInto('team_member')
      .values({ team_id: given.teamId, person_id: personId, leads, since: given.at })
      .execute()
  }
  const version = row.version + 1
  await trx
    .updateTable('team')
    .set({ version, changed_by: given.by, changed_at: given.at })
    .where('team_id', '=', given.teamId)
    .execute()
  return { name: row.name, version }
}

/** @throws clientError worker-not-found for who is no active member here */
export async function insistWorksHere(trx: Pick<TenantTransaction, 'selectFrom'>, personId: string): Promise<string> {
  const row = await trx
    .selectFrom('membership')
    .select('display_name')
    .where('person_id', '=', personId)
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (!row) throw clientError('worker-not-found')
  return row.display_name
}

export async function planReplacement(
  trx: TenantTransaction,
  given: { workerId: string; byWorkerId: string; startsAt: Date; endsAt: Date; by: string; at: Date },
): Promise<string> {
  for (const personId of [given.workerId, given.byWorkerId]) await insistWorksHere(trx, personId)
  const id = newId()
  await trx
    .insertInto('replacement')
    .values({
      replacement_id: id,
      worker_id: given.workerId,
      by_worker_id: given.byWorkerId,
      starts_at: given.startsAt,
      ends_at: given.endsAt,
      made_by: given.by,
      made_at: given.at,
    })
    .execute()
  return id
}

/** Ends a replacement at `at`. @throws clientError record-not-found, record-closed */
export async function endReplacement(trx: TenantTransaction, id: string, at: Date): Promise<void> {
  const row = await trx
    .selectFrom('replacement')
    .select(['starts_at', 'ends_at'])
    .where('replacement_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw clientError('record-not-found')
  if (row.ends_at <= at) throw clientError('record-closed')
  // One that has not begun yet keeps a term of a moment, long over before it counts.
  const ends = at > row.starts_at ? at : new Date(row.starts_at.getTime() + 1)
  await trx.updateTable('replacement').set({ ends_at: ends }).where('replacement_id', '=', id).execute()
}

/** Lets somebody see all clients, or no longer. */
export async function setOverseer(
  trx: TenantTransaction,
  given: { personId: string; reason: string | null; endsAt: Date | null; by: string; at: Date },
): Promise<string> {
  const name = await insistWorksHere(trx, given.personId)
  await trx.deleteFrom('client_overseer').where('person_id', '=', given.personId).execute()
  if (given.reason !== null)
    await trx
      .insertInto('client_overseer')
      .values({
        person_id: given.personId,
        reason: given.reason,
        granted_by: given.by,
        granted_at: given.at,
        ends_at: given.endsAt,
      })
      .execute()
  return name
}
