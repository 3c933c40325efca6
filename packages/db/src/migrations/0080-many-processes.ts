import { sql, type Kysely } from 'kysely'
import { protectTenantTable } from './tenant-table.ts'

/**
 * What a process used to remember, so that several processes are one platform: who has a document open, what a network
 * asked of a door in this minute, and which night's work was done. The first two are worth nothing a minute later:
 * unlogged tables cost no write-ahead log, and a crash of the database may empty them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create unlogged table document_reader (
    tenant_id uuid not null,
    kind text not null,
    key text not null,
    person_id uuid not null,
    seen_at timestamptz not null,
    primary key (tenant_id, kind, key, person_id)
  )`.execute(db)
  await protectTenantTable(db, 'document_reader', { tenant: ['select', 'insert', 'update', 'delete'] })

  await sql`create unlogged table auth.network_count (
    bucket bytea primary key,
    window_start timestamptz not null,
    count integer not null
  )`.execute(db)
  await sql`create index network_count_window on auth.network_count (window_start)`.execute(db)
  await sql`create table auth.night (
    night date primary key,
    began_at timestamptz not null,
    beat_at timestamptz not null,
    ended_at timestamptz
  )`.execute(db)
  for (const [name, door] of [
    ['network_count', 'vliegwiel_sign_in'],
    ['night', 'vliegwiel_accounts'],
  ] as const) {
    const table = sql.table(`auth.${name}`)
    await sql`alter table ${table} enable row level security, force row level security`.execute(db)
    await sql`create policy sign_in_only on ${table} to ${sql.id(door)} using (true) with check (true)`.execute(db)
    await sql`grant select, insert, update, delete on ${table} to ${sql.id(door)}`.execute(db)
  }
}
