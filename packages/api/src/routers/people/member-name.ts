import type { TenantTransaction } from '@vliegwiel/db'

/** A person of this tenant, as the log and the explanation name them; undefined for anybody else. */
export function findMember(trx: TenantTransaction, personId: string) {
  return trx
    .selectFrom('membership')
    .select(['display_name', 'status'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
}
