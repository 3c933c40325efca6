import { sql, type Kysely } from 'kysely'

/**
 * Of which shape the text is that holds, as drafts say of theirs: when a kind gets another shape, what is kept is brought
 * to it. And what the operator must know before a tenant is moved: which documents hold where, and whose they are, never
 * what they say.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table document_in_force add column schema_version integer not null default 1`.execute(db)
  await sql`create policy operator_holds on document_in_force for select to vliegwiel_platform
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)`.execute(db)
  await sql`grant select (tenant_id, kind, key, valid_from, status, own, own_blocks) on document_in_force
    to vliegwiel_platform`.execute(db)
}
