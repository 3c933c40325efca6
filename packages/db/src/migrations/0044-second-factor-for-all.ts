import { sql, type Kysely } from 'kysely'

/**
 * A tenant may ask a second factor of everybody who works there. It stands in the tree and not among the settings because
 * every request is decided on it, before any tenant is chosen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table tenant add column second_factor_for_all boolean not null default false`.execute(db)
  await sql`grant update (second_factor_for_all) on tenant to vliegwiel_tenant`.execute(db)
}
