import { sql, type Kysely } from 'kysely'
import { protectTenantTable, type TenantTableRights } from './tenant-table.ts'

const all = ['select', 'insert', 'update', 'delete'] as const

const tables: readonly [string, ReturnType<typeof sql>, TenantTableRights][] = [
  [
    'import_run',
    sql`create table import_run (
      tenant_id uuid not null,
      run_id uuid not null,
      target text not null,
      place text,
      place_label text,
      undoes uuid,
      status text not null
        check (status in ('draft', 'checking', 'checked', 'running', 'done', 'failed', 'undone', 'discarded')),
      file_name text not null,
      file_hash text not null,
      file_bytes integer not null,
      facts jsonb not null,
      mapping jsonb not null,
      way text check (way in ('partial', 'whole')),
      counts jsonb not null,
      problems jsonb not null,
      recognised jsonb not null,
      chunks integer not null default 0,
      job_id uuid,
      person_id uuid,
      person_name text not null,
      created_at timestamptz not null,
      checked_at timestamptz,
      finished_at timestamptz,
      undo_until timestamptz,
      version integer not null default 1,
      primary key (tenant_id, run_id)
    )`,
    { tenant: ['select', 'insert', 'update'] },
  ],
  [
    'import_file',
    sql`create table import_file (
      tenant_id uuid not null,
      run_id uuid not null,
      content bytea not null,
      expires_at timestamptz not null,
      primary key (tenant_id, run_id)
    )`,
    { tenant: ['select', 'insert', 'delete'] },
  ],
  [
    'import_change',
    // A thousand rows each: natural key, before and after.
    sql`create table import_change (
      tenant_id uuid not null,
      run_id uuid not null,
      number integer not null,
      changes jsonb not null,
      primary key (tenant_id, run_id, number)
    )`,
    { tenant: ['select', 'insert', 'delete'] },
  ],
  [
    'import_mapping',
    sql`create table import_mapping (
      tenant_id uuid not null,
      target text not null,
      source text not null,
      fingerprint text not null,
      mapping jsonb not null,
      changed_by uuid,
      changed_at timestamptz not null,
      primary key (tenant_id, target, source)
    )`,
    { tenant: all },
  ],
]

/** Imports: what was sent in, what it came to, and what stood there before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, create, rights] of tables) {
    await create.execute(db)
    await protectTenantTable(db, name, rights)
  }
  await sql`create index import_run_by_time on import_run (tenant_id, created_at desc)`.execute(db)
}
