import { sql, type Kysely } from 'kysely'
import { protectTenantTable } from './tenant-table.ts'

/**
 * A host name belongs to who proves it. What a tenant typed is a wish in its settings that nobody else sees; here stands
 * what was proved, by a record or a file at that name. Two tenants may wish for one name, one can have proved it.
 * A visitor comes by that name before anything is known: the sign-in door reads who proved it, and no setting any more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index portal_host_unique`.execute(db)
  await sql`drop policy visitor_reads_host on tenant_setting`.execute(db)
  await sql`revoke select (tenant_id, key, value) on tenant_setting from vliegwiel_sign_in`.execute(db)
  await sql`create table portal_host (
    tenant_id uuid not null,
    host text not null,
    proved_at timestamptz,
    failing_since timestamptz,
    checked_at timestamptz not null,
    problem text check (problem in ('no-record', 'other-record', 'not-reached', 'proved-elsewhere')),
    primary key (tenant_id)
  )`.execute(db)
  await protectTenantTable(db, 'portal_host', { tenant: ['select', 'insert', 'update', 'delete'] })
  await sql`create unique index portal_host_unique on portal_host (host) where proved_at is not null`.execute(db)
  await sql`create policy visitor_reads_host on portal_host for select to vliegwiel_sign_in
    using (proved_at is not null)`.execute(db)
  await sql`grant select (tenant_id, host, proved_at) on portal_host to vliegwiel_sign_in`.execute(db)
}
