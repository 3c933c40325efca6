import { sql, type Kysely } from 'kysely'

/** Where an import goes is its destination, in the database as in the code. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table import_run rename column place to destination`.execute(db)
  await sql`alter table import_run rename column place_label to destination_label`.execute(db)
}
