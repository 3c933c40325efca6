import { sql, type Kysely } from 'kysely'

/**
 * How the columns of a file are written is asked once and remembered; what a file shows of it, and what an import would
 * change, stand beside the run. Chunks are as large as the database at hand can write without holding up others. A job
 * says that it is alive, so that one whose process died is taken up within a minute.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table import_run
    add column notations jsonb not null default '{}',
    add column evidence jsonb not null default '{}',
    add column preview jsonb not null default '{}',
    add column file_rows integer not null default 0,
    add column chunk_rows integer not null default 1000`.execute(db)
  await sql`alter table import_mapping add column notations jsonb not null default '{}'`.execute(db)
  await sql`alter table job add column beat_at timestamptz`.execute(db)
  // Before statistics are gathered these looked as cheap as the primary key, and each check of a foreign key went
  // through every person of the pilot: writing and undoing grew with the square of the rows.
  await sql`drop index pilot_participant_by_arm`.execute(db)
  await sql`drop index pilot_outcome_by_outcome`.execute(db)
  await sql`create index pilot_outcome_by_outcome on pilot_outcome (tenant_id, outcome, pilot_id)`.execute(db)
  await sql`grant select (beat_at) on job to vliegwiel_platform`.execute(db)
}
