import { sql, type Kysely } from 'kysely'
import { addPolicy, me, myOrganisation, ofTenant, protect } from './client-table.ts'

const table = 'partner_handover'
const seesClient = `exists (select 1 from client c
  where c.tenant_id = ${table}.tenant_id and c.client_id = ${table}.client_id)`
/** The grant by which the partner who asks leads this very client now; its policy tests term and stop. */
const leads = `exists (select 1 from partner_grant g where g.tenant_id = ${table}.tenant_id
  and g.grant_id = ${table}.grant_id and g.client_id = ${table}.client_id and g.part = 'lead')`

/**
 * A partner who leads hands over: that is said in a row of its own, because a partner may not change a grant. The
 * municipality takes over, and stops the grant with that. When it was said is the database's to tell.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table ${table} (tenant_id uuid not null, handover_id uuid not null, client_id uuid not null,
      grant_id uuid not null, note text not null check (length(btrim(note)) >= 3), by_person uuid not null,
      by_organisation uuid not null, at timestamptz not null default now(), taken_by uuid, taken_at timestamptz,
      check ((taken_by is null) = (taken_at is null)),
      primary key (tenant_id, handover_id))`,
    )
    .execute(db)
  await protect(db, table, 'tenant_id, client_id')
  for (const statement of [
    `create index ${table}_client on ${table} (tenant_id, client_id)`,
    // One at a time: the second is told that the first still waits.
    `create unique index ${table}_open on ${table} (tenant_id, grant_id) where taken_at is null`,
    `alter table ${table} add constraint ${table}_client foreign key (tenant_id, client_id)
      references client (tenant_id, client_id)`,
    `alter table ${table} add constraint ${table}_grant foreign key (tenant_id, grant_id)
      references partner_grant (tenant_id, grant_id)`,
    `grant select, update (taken_by, taken_at) on ${table} to vliegwiel_client`,
    `grant select, insert (tenant_id, handover_id, client_id, grant_id, note, by_person, by_organisation)
      on ${table} to vliegwiel_partner`,
  ])
    await sql.raw(statement).execute(db)
  const staff = { table, roles: 'vliegwiel_client', using: `${ofTenant} and ${seesClient}` }
  await addPolicy(db, { ...staff, name: 'staff_sees', verb: 'select' })
  // Taken over once, by whoever asks; it cannot be given back.
  await addPolicy(db, {
    ...staff,
    name: 'staff_takes',
    verb: 'update',
    using: `${staff.using} and taken_at is null`,
    check: `${staff.using} and taken_by = ${me}`,
  })
  const partner = { table, roles: 'vliegwiel_partner' }
  const own = `${ofTenant} and by_organisation = ${myOrganisation} and ${leads}`
  await addPolicy(db, { ...partner, name: 'partner_sees_own', verb: 'select', using: own })
  await addPolicy(db, {
    ...partner,
    name: 'partner_hands_over',
    verb: 'insert',
    check: `${own} and by_person = ${me} and taken_at is null`,
  })
  await addPolicy(db, {
    table,
    name: 'erased_one',
    roles: 'vliegwiel_erasure',
    using: `${ofTenant} and client_id in (select e.client_id from client_erasure e
      where e.tenant_id = (select scope.tenant()) and e.erase_after <= now())`,
  })
}
