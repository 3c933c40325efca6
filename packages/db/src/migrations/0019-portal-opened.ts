import { sql, type Kysely } from 'kysely'

/**
 * Since when residents can open the portal of a tenant; null: not yet. Who is there already stays open: a default fills
 * the rows that are there (they are behind row security, which an update would not pass), and is gone for those to come.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table tenant add column portal_opened_at timestamptz default now()`.execute(db)
  await sql`alter table tenant alter column portal_opened_at drop default`.execute(db)
  // A tenant opens its own portal. Nothing else of where it stands in the tree is its to change.
  await sql`grant update (portal_opened_at) on tenant to vliegwiel_tenant`.execute(db)
}
