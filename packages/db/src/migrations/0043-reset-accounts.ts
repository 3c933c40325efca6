import { sql, type Kysely } from 'kysely'

/**
 * Whose second factor was taken away by whom: asked at each approval, and answered by the log itself, which nobody can
 * change. The index holds those few entries alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index audit_entry_reset on audit_entry (tenant_id, object_id, at)
    where action = 'people.resetSecondFactor'`.execute(db)
}
