import type { ClientTransaction, PartnerTransaction } from '@vliegwiel/db'

/** Every grant on a client, also what stopped or is over. */
export function grantsOf(trx: ClientTransaction, clientId: string) {
  return trx
    .selectFrom('partner_grant as g')
    .innerJoin('partner_organisation as o', 'o.organisation_id', 'g.organisation_id')
    .selectAll('g')
    .select('o.name')
    .where('g.client_id', '=', clientId)
    .orderBy('g.granted_at', 'desc')
    .execute()
}

/** What the organisation of who asks was granted, and is in force. */
export function grantedClients(trx: PartnerTransaction) {
  return trx
    .selectFrom('partner_grant as g')
    .innerJoin('client as c', 'c.client_id', 'g.client_id')
    .select([
      'g.grant_id',
      'g.client_id',
      'c.key',
      'g.part',
      'g.domains',
      'g.purpose',
      'g.ends_at',
      'g.organisation_id',
    ])
    .orderBy('c.key')
    .orderBy('g.grant_id')
    .limit(500)
    .execute()
}

/** What a partner reads of one client. */
export async function grantedRecord(trx: PartnerTransaction, clientId: string) {
  const [goals, assessments, agreements, appointments] = await Promise.all([
    trx.selectFrom('client_goal').selectAll().where('client_id', '=', clientId).orderBy('at', 'desc').execute(),
    trx
      .selectFrom('client_assessment')
      .selectAll()
      .where('client_id', '=', clientId)
      .orderBy('on_day', 'desc')
      .execute(),
    trx.selectFrom('client_agreement').selectAll().where('client_id', '=', clientId).orderBy('at', 'desc').execute(),
    trx
      .selectFrom('client_appointment')
      .selectAll()
      .where('client_id', '=', clientId)
      .orderBy('starts_at', 'desc')
      .execute(),
  ])
  return { goals, assessments, agreements, appointments }
}

/** Grants of which the partner who leads said that the client goes on, and nobody took over yet. */
export async function openHandovers(trx: PartnerTransaction): Promise<ReadonlySet<string>> {
  const rows = await trx.selectFrom('partner_handover').select('grant_id').where('taken_at', 'is', null).execute()
  return new Set(rows.map((row) => row.grant_id))
}
