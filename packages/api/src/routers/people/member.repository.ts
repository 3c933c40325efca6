import type { TenantTransaction } from '@vliegwiel/db'

/** A person of this tenant, as the log and the explanation name them; undefined for anybody else. */
export function findMember(trx: TenantTransaction, personId: string) {
  return trx
    .selectFrom('membership')
    .select(['display_name', 'status'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** The roles somebody holds here, as they are stored. */
export async function rolesOf(trx: TenantTransaction, personId: string): Promise<string[]> {
  const held = await trx.selectFrom('membership_role').select('role').where('person_id', '=', personId).execute()
  return held.map(({ role }) => role)
}

/** How many active people hold each role. */
export function countRoles(trx: TenantTransaction) {
  return trx
    .selectFrom('membership_role as r')
    .innerJoin('membership as m', 'm.person_id', 'r.person_id')
    .select((eb) => ['r.role', eb.fn.countAll<number>().as('people')])
    .where('m.status', '=', 'active')
    .groupBy('r.role')
    .execute()
}

/** Whom an invitation was sent to. */
export async function invitedEmail(trx: TenantTransaction, invitationId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('invitation')
    .select('email')
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst()
  return row?.email ?? null
}
