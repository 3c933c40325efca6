import { sql } from 'kysely'
import type { SignInTransaction } from '@vliegwiel/db'
import { isTenantRole } from '../roles.ts'
import type { SessionMembership } from './session.repository.ts'

/** A tenant that the person may enter, with what stands above it in the tree. */
export type ListedMembership = SessionMembership & { readonly tenant: { readonly parentName: string | null } }

/** Every tenant that a person may enter, or a session of one tenant alone: active memberships alone, by name of the tenant. */
export async function listMemberships(
  trx: SignInTransaction,
  {
    person: { personId },
    onlyTenantId,
  }: { readonly person: { readonly personId: string }; readonly onlyTenantId: string | null },
): Promise<readonly ListedMembership[]> {
  const rows = await trx
    .selectFrom('membership as m')
    .innerJoin('tenant as t', 't.tenant_id', 'm.tenant_id')
    .leftJoin('tenant as above', 'above.tenant_id', 't.parent_id')
    .leftJoin('membership_role as r', (join) =>
      join.onRef('r.tenant_id', '=', 'm.tenant_id').onRef('r.person_id', '=', 'm.person_id'),
    )
    .select(['t.tenant_id', 't.slug', 't.name', 't.kind', 't.status', 'above.name as parent_name'])
    .select(sql<(string | null)[]>`array_agg(r.role order by r.role)`.as('roles'))
    .where('m.person_id', '=', personId)
    .where('m.status', '=', 'active')
    .$if(onlyTenantId !== null, (query) => query.where('m.tenant_id', '=', onlyTenantId))
    .groupBy(['t.tenant_id', 't.slug', 't.name', 't.kind', 't.status', 'above.name'])
    .orderBy('t.name')
    .orderBy('t.tenant_id')
    .execute()
  return rows.map(({ roles, tenant_id: tenantId, parent_name: parentName, ...tenant }) => ({
    roles: roles.filter((role) => role !== null).filter(isTenantRole),
    tenant: { ...tenant, tenantId, parentName },
  }))
}
