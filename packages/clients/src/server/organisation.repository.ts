import { ConstraintError, newId, type TenantTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'

/** The organisation that a person works for here; null: none, or one that was closed. */
export async function organisationOf(trx: TenantTransaction, personId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('partner_member as m')
    .innerJoin('partner_organisation as o', 'o.organisation_id', 'm.organisation_id')
    .select('m.organisation_id')
    .where('m.person_id', '=', personId)
    .where('o.closed_at', 'is', null)
    .executeTakeFirst()
  return row?.organisation_id ?? null
}

/** Organisations by name, each with how many people work for it here. */
export async function listOrganisations(trx: TenantTransaction) {
  const members = await trx.selectFrom('partner_member').select(['organisation_id', 'person_id']).execute()
  const rows = await trx.selectFrom('partner_organisation').selectAll().orderBy('name').execute()
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    name: row.name,
    version: row.version,
    people: members.filter((one) => one.organisation_id === row.organisation_id).map((one) => one.person_id),
  }))
}

/** @throws clientError organisation-exists */
export async function addOrganisation(
  trx: TenantTransaction,
  { name, by, at }: { name: string; by: string; at: Date },
): Promise<string> {
  const id = newId()
  try {
    await trx
      .insertInto('partner_organisation')
      .values({ organisation_id: id, name, closed_at: null, changed_by: by, changed_at: at })
      .execute()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505')
      throw clientError('organisation-exists', { name })
    if (error instanceof ConstraintError) throw clientError('organisation-exists', { name })
    throw error
  }
  return id
}

/** Puts exactly these people at an organisation that is still at `version`. @throws clientError organisation-not-found, changed-meanwhile */
export async function setOrganisationMembers(
  trx: TenantTransaction,
  given: { organisationId: string; version: number; people: readonly string[]; by: string; at: Date },
): Promise<{ name: string; version: number }> {
  const row = await trx
    .selectFrom('partner_organisation')
    .selectAll()
    .where('organisation_id', '=', given.organisationId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw clientError('organisation-not-found')
  if (row.version !== given.version) throw clientError('changed-meanwhile', { version: row.version })
  await trx.deleteFrom('partner_member').where('organisation_id', '=', given.organisationId).execute()
  for (const personId of given.people) {
    // Somebody works for one organisation: who comes here leaves the other.
    await trx.deleteFrom('partner_member').where('person_id', '=', personId).execute()
    await trx
      .insertInto('partner_member')
      .values({ organisation_id: given.organisationId, person_id: personId, since: given.at })
      .execute()
  }
  const version = row.version + 1
  await trx
    .updateTable('partner_organisation')
    .set({ version, changed_by: given.by, changed_at: given.at })
    .where('organisation_id', '=', given.organisationId)
    .execute()
  return { name: row.name, version }
}
