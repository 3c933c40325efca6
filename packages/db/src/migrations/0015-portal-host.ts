import { sql, type Kysely } from 'kysely'

/**
 * A portal on a host name of its own. A visitor comes by that name before anything is known, so the sign-in door reads
 * which tenant has it: this one setting, nothing else. Two tenants cannot have the same name; an empty one is none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create unique index portal_host_unique on tenant_setting ((value #>> '{}'))
    where key = 'portal-host' and value #>> '{}' <> ''`.execute(db)
  await sql`create policy visitor_reads_host on tenant_setting for select to vliegwiel_sign_in
    using (key = 'portal-host')`.execute(db)
  await sql`grant select (tenant_id, key, value) on tenant_setting to vliegwiel_sign_in`.execute(db)
}
