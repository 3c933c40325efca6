import { sql, type Kysely } from 'kysely'

/**
 * Who began is the day on which somebody began, and nothing beside it: a file with arms had said of everybody, also of
 * the control, that they took part.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table pilot_participant drop column took_part`.execute(db)
  // The highest version of a person or an outcome that was removed: what is made anew goes on above it.
  await sql`alter table pilot add column version_floor integer not null default 0`.execute(db)
}
