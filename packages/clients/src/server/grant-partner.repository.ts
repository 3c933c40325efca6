import { newId, type ClientTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'
import { keyOf } from './record.repository.ts'

export interface GrantDraft {
  readonly clientId: string
  readonly organisationId: string
  readonly part: 'lead' | 'help'
  readonly domains: readonly string[]
  readonly purpose: string
  readonly consent: 'spoken' | 'written'
  readonly consentOn: string
  readonly startsAt: Date
  readonly endsAt: Date
}

/** Lets a partner in. @throws clientError client-not-found, organisation-not-found, grant-term */
export async function grantPartner(
  trx: ClientTransaction,
  given: GrantDraft & { by: string; at: Date },
): Promise<{ id: string; key: string; organisation: string }> {
  const key = await keyOf(trx, given.clientId)
  const organisation = await trx
    .selectFrom('partner_organisation')
    .select('name')
    .where('organisation_id', '=', given.organisationId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!organisation) throw clientError('organisation-not-found')
  if (given.endsAt <= given.startsAt || given.endsAt <= given.at) throw clientError('grant-term')
  const id = newId()
  await trx
    .insertInto('partner_grant')
    .values({
      grant_id: id,
      client_id: given.clientId,
      organisation_id: given.organisationId,
      part: given.part,
      domains: [...given.domains],
      purpose: given.purpose,
      consent: given.consent,
      consent_on: given.consentOn,
      starts_at: given.startsAt,
      ends_at: given.endsAt,
      granted_by: given.by,
      granted_at: given.at,
    })
    .execute()
  return { id, key, organisation: organisation.name }
}

/**
 * Stops a grant: the very next statement of the partner sees nothing more. The row stays.
 * @throws clientError grant-not-found, grant-stopped
 */
export async function stopGrant(
  trx: ClientTransaction,
  given: { grantId: string; reason: string; by: string; at: Date },
): Promise<{ key: string; clientId: string; organisationId: string }> {
  const { numUpdatedRows } = await trx
    .updateTable('partner_grant')
    .set({ stopped_at: given.at, stopped_by: given.by, stop_reason: given.reason })
    .where('grant_id', '=', given.grantId)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  const row = await trx
    .selectFrom('partner_grant')
    .select(['client_id', 'organisation_id'])
    .where('grant_id', '=', given.grantId)
    .executeTakeFirst()
  if (!row) throw clientError('grant-not-found')
  if (numUpdatedRows === 0n) throw clientError('grant-stopped')
  return { key: await keyOf(trx, row.client_id), clientId: row.client_id, organisationId: row.organisation_id }
}
