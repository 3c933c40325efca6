import type { ClientTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'
import type { ClientDraft } from '../client-draft.ts'
import { columnsOf } from './add-client.repository.ts'
import { findClient } from './client.repository.ts'
import { insistOnVersion } from './on-version.ts'
import { openFor } from './open-client.repository.ts'
import { insistWorksHere } from './team.repository.ts'

/** @throws clientError client-not-found, changed-meanwhile */
export async function changeClient(
  trx: ClientTransaction,
  given: { clientId: string; version: number; draft: ClientDraft; by: string; at: Date },
): Promise<{ key: string; version: number }> {
  const version = given.version + 1
  const { numUpdatedRows } = await trx
    .updateTable('client')
    .set({ ...columnsOf(given.draft), version, changed_by: given.by, changed_at: given.at })
    .where('client_id', '=', given.clientId)
    .where('version', '=', given.version)
    .executeTakeFirst()
  const now = await findClient(trx, given.clientId)
  insistOnVersion(numUpdatedRows, now?.version)
  return { key: now?.key ?? '', version }
}

/**
 * Gives a client to another worker or team; who was before stays in the history. Who hands over keeps sight for a day:
 * a row cannot be changed into one that its changer does not see.
 * @throws clientError client-not-found, changed-meanwhile, worker-not-found
 */
export async function assignClient(
  trx: ClientTransaction,
  given: {
    clientId: string
    version: number
    workerId: string | null
    teamId: string | null
    reason: string
    by: string
    at: Date
  },
): Promise<{ key: string; version: number }> {
  const before = await findClient(trx, given.clientId)
  if (!before) throw clientError('client-not-found')
  if (given.workerId !== null) await insistWorksHere(trx, given.workerId)
  if (given.teamId !== null) await insistTeam(trx, given.teamId)
  if (given.workerId !== given.by)
    await openFor(trx, { key: before.key, personId: given.by, ground: 'handed-over', reason: given.reason })
  const { most } = await trx
    .selectFrom('client_worker')
    .select((select) => select.fn.max('number').as('most'))
    .where('client_id', '=', given.clientId)
    .executeTakeFirstOrThrow()
  const version = given.version + 1
  const { numUpdatedRows } = await trx
    .updateTable('client')
    .set({
      worker_id: given.workerId,
      team_id: given.teamId,
      assigned_at: given.at,
      version,
      changed_by: given.by,
      changed_at: given.at,
    })
    .where('client_id', '=', given.clientId)
    .where('version', '=', given.version)
    .executeTakeFirst()
  insistOnVersion(numUpdatedRows, (await findClient(trx, given.clientId))?.version)
  await trx
    .insertInto('client_worker')
    .values({
      client_id: given.clientId,
      number: (most ?? 0) + 1,
      worker_id: before.worker_id,
      team_id: before.team_id,
      since: before.assigned_at,
      until: given.at < before.assigned_at ? before.assigned_at : given.at,
      reason: given.reason,
      by_person: given.by,
    })
    .execute()
  return { key: before.key, version }
}

async function insistTeam(trx: ClientTransaction, teamId: string): Promise<void> {
  const row = await trx
    .selectFrom('team')
    .select('team_id')
    .where('team_id', '=', teamId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw clientError('team-not-found')
}
