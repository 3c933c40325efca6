import { newId, type ClientTransaction, type PartnerTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'
import { stopGrant } from './grant-partner.repository.ts'
import { keyOf } from './record.repository.ts'

/**
 * The partner who leads hands over. The grant goes on until the municipality takes over, so that the client is not
 * alone in between. @throws clientError client-not-found, not-granted, handover-waits
 */
export async function handOver(
  trx: PartnerTransaction,
  given: { clientId: string; note: string; personId: string },
): Promise<{ id: string; key: string; organisationId: string }> {
  const key = await keyOf(trx, given.clientId)
  const grant = await trx
    .selectFrom('partner_grant')
    .select(['grant_id', 'organisation_id'])
    .where('client_id', '=', given.clientId)
    .where('part', '=', 'lead')
    .orderBy('ends_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!grant) throw clientError('not-granted')
  const waits = await trx
    .selectFrom('partner_handover')
    .select('handover_id')
    .where('grant_id', '=', grant.grant_id)
    .where('taken_at', 'is', null)
    .executeTakeFirst()
  if (waits) throw clientError('handover-waits')
  const id = newId()
  await trx
    .insertInto('partner_handover')
    .values({
      handover_id: id,
      client_id: given.clientId,
      grant_id: grant.grant_id,
      note: given.note,
      by_person: given.personId,
      by_organisation: grant.organisation_id,
    })
    .execute()
  return { id, key, organisationId: grant.organisation_id }
}

/** The municipality takes over: the handover is closed and the grant stops. @throws clientError record-not-found, record-closed */
export async function takeOver(
  trx: ClientTransaction,
  given: { handoverId: string; by: string; at: Date },
): Promise<{ clientId: string; key: string; organisationId: string }> {
  const row = await trx
    .selectFrom('partner_handover')
    .selectAll()
    .where('handover_id', '=', given.handoverId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw clientError('record-not-found')
  if (row.taken_at !== null) throw clientError('record-closed')
  await trx
    .updateTable('partner_handover')
    .set({ taken_by: given.by, taken_at: given.at })
    .where('handover_id', '=', given.handoverId)
    .where('taken_at', 'is', null)
    .execute()
  const grant = await trx
    .selectFrom('partner_grant')
    .select('stopped_at')
    .where('grant_id', '=', row.grant_id)
    .executeTakeFirst()
  // Who stopped it meanwhile was first; the client is with the municipality either way.
  if (grant?.stopped_at === null)
    await stopGrant(trx, { grantId: row.grant_id, reason: row.note.slice(0, 500), by: given.by, at: given.at })
  return { clientId: row.client_id, key: await keyOf(trx, row.client_id), organisationId: row.by_organisation }
}
