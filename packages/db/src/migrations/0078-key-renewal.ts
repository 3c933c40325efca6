import { sql, type Kysely } from 'kysely'

/**
 * The key of the installation can be replaced (0049). The key of a tenant's clients is wrapped anew at the door where it
 * is made; of a recovery code only a keyed hash is kept, so it says by which key: null, by one of before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`grant update (wrapped) on tenant_key to vliegwiel_client`.execute(db)
  await sql`alter table auth.recovery_code add column key_mark bytea`.execute(db)
}
