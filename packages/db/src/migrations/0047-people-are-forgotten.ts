import { sql, type Kysely } from 'kysely'

/**
 * When a person without a tenant was made nobody: the row stays as long as a tenant's member points at it, with no name,
 * no address and no way in.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table auth.person add column forgotten_at timestamptz`.execute(db)
}
