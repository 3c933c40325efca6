import type { TenantTransaction } from '@vliegwiel/db'
import type { TenantRole } from '../roles.ts'

/** Adds a membership with its roles; false when the person is a member already (nothing is touched). */
export async function addMember(
  trx: TenantTransaction,
  member: {
    readonly personId: string
    readonly email: string
    readonly displayName: string
    readonly roles: readonly TenantRole[]
    readonly grantedBy: string | null
  },
  at: Date,
): Promise<boolean> {
  const added = await trx
    .insertInto('membership')
    .values({
      person_id: member.personId,
      email: member.email,
      display_name: member.displayName,
      created_at: at,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doNothing())
    .returning('person_id')
    .execute()
  if (added.length === 0) return false
  await addRoles(trx, member.personId, member.roles, member.grantedBy, at)
  return true
}

export async function addRoles(
  trx: TenantTransaction,
  personId: string,
  roles: readonly TenantRole[],
  grantedBy: string | null,
  at: Date,
): Promise<void> {
  if (roles.length === 0) return
  await trx
    .insertInto('membership_role')
    .values(roles.map((role) => ({ person_id: personId, role, granted_by: grantedBy, granted_at: at })))
    .execute()
}

/** Holds the rows of all administrators: two of them lowering each other come one after the other. */
export async function holdAdministrators(trx: TenantTransaction): Promise<void> {
  await trx
    .selectFrom('membership')
    .select('person_id')
    .where('person_id', 'in', (eb) =>
      eb.selectFrom('membership_role').select('membership_role.person_id').where('role', '=', 'administrator'),
    )
    .orderBy('person_id')
    .forUpdate()
    .execute()
}

/** Is there an active administrator other than this person? Ask after `holdAdministrators`. */
export async function hasOtherAdministrator(trx: TenantTransaction, personId: string): Promise<boolean> {
  const other = await trx
    .selectFrom('membership as m')
    .innerJoin('membership_role as r', 'r.person_id', 'm.person_id')
    .select('m.person_id')
    .where('r.role', '=', 'administrator')
    .where('m.status', '=', 'active')
    .where('m.person_id', '!=', personId)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Names and roles of active members who hold one of these roles: to say who can grant a right. */
export async function listColleagues(trx: TenantTransaction, roles: readonly TenantRole[]) {
  const rows = await trx
    .selectFrom('membership as m')
    .innerJoin('membership_role as r', 'r.person_id', 'm.person_id')
    .select(['m.person_id', 'm.display_name', 'r.role'])
    .where('m.status', '=', 'active')
    .where('r.role', 'in', [...roles])
    .orderBy('m.display_name')
    .limit(50)
    .execute()
  return rows.map((row) => ({ personId: row.person_id, name: row.display_name, roles: [row.role as TenantRole] }))
}
