import { sql, type Kysely } from 'kysely'

/**
 * Through which provider a session came: it ends with its provider. Sessions that came through one before this was kept
 * end now; their people sign in once more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table auth.session add column provider_id uuid`.execute(db)
}
