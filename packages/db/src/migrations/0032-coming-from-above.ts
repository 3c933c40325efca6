import { sql, type Kysely } from 'kysely'

const scope = sql`nullif(current_setting('app.tenant_id', true), '')::uuid`
const above = sql`tenant_id <> ${scope} and tenant_id = any ((select t.path from tenant t where t.tenant_id = ${scope})::uuid[])`

/**
 * The door to what is planned above: what will come down to a tenant by itself, and the day. It sees no draft, nothing
 * that was not approved, no person, and no document that is in no planned release.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const exists = await sql`select 1 from pg_roles where rolname = 'vliegwiel_coming'`.execute(db)
  if (exists.rows.length === 0) await sql`create role vliegwiel_coming nologin noinherit`.execute(db)
  await sql`grant vliegwiel_coming to vliegwiel_login`.execute(db)
  await sql`grant usage on schema public to vliegwiel_coming`.execute(db)
  await sql`create policy coming_self on tenant for select to vliegwiel_coming using (tenant_id = ${scope})`.execute(db)
  await sql`grant select (tenant_id, path) on tenant to vliegwiel_coming`.execute(db)
  await sql`create policy coming_from_above on document_release for select to vliegwiel_coming
    using (state = 'planned' and ${above})`.execute(db)
  await sql`grant select (tenant_id, release_id, name, at, state) on document_release to vliegwiel_coming`.execute(db)
  await sql`create policy coming_from_above on document_release_item for select to vliegwiel_coming
    using (${above} and release_id in (select r.release_id from document_release r))`.execute(db)
  await sql`grant select on document_release_item to vliegwiel_coming`.execute(db)
  await sql`create policy coming_from_above on document for select to vliegwiel_coming
    using (${above} and document_id in (select i.document_id from document_release_item i))`.execute(db)
  await sql`grant select (tenant_id, document_id, kind, key) on document to vliegwiel_coming`.execute(db)
  await sql`create policy coming_from_above on document_version for select to vliegwiel_coming
    using (state = 'scheduled' and ${above}
      and (document_id, number) in (select i.document_id, i.number from document_release_item i))`.execute(db)
  await sql`grant select (tenant_id, document_id, number, state, content, base) on document_version
    to vliegwiel_coming`.execute(db)
  await sql`create policy coming_from_above on document_in_force for select to vliegwiel_coming
    using (${above} and (kind, key) in (select d.kind, d.key from document d))`.execute(db)
  await sql`grant select (tenant_id, kind, key, valid_from, status, content, inherited, own, from_tenant, from_name,
    document_id) on document_in_force to vliegwiel_coming`.execute(db)
}
