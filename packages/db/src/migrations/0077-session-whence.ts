import { sql, type Kysely } from 'kysely'

/**
 * By what somebody knows an own session again: browser and system in a word each, and the network, shortened at once
 * (/24, /48). A session that is open now says nothing of these.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table auth.session
    add column session_id uuid not null default gen_random_uuid(),
    add column browser text,
    add column system text,
    add column network_prefix text`.execute(db)
}
