import { sql, type Kysely } from 'kysely'

/** A passkey goes with its person. A step of its own: a distributed engine spreads tables before keys can point. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['passkey', 'passkey_challenge']) {
    await sql`alter table ${sql.table(`auth.${table}`)} add constraint ${sql.id(`${table}_person`)}
      foreign key (person_id) references auth.person (person_id) on delete cascade`.execute(db)
  }
}
