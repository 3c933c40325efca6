import type { TenantTransaction } from '@vliegwiel/db'

/** Names of colleagues by their ids: who wrote and approved stands beside every document. */
export async function namesOf(trx: TenantTransaction, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await trx
    .selectFrom('membership')
    .select(['person_id', 'display_name'])
    .where('person_id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.display_name]))
}

/** Addresses of the administrators who can be written to. */
export async function addressesOfAdministrators(trx: TenantTransaction): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('membership_role', 'membership_role.person_id', 'membership.person_id')
    .select('membership.email')
    .where('membership_role.role', '=', 'administrator')
    .where('membership.status', '=', 'active')
    .execute()
  return rows.map(({ email }) => email)
}
