import { sql, type Kysely } from 'kysely'
import { protectTenantTable, type TenantTableRights } from './tenant-table.ts'

const all = ['select', 'insert', 'update', 'delete'] as const

const tables: readonly [string, ReturnType<typeof sql>, TenantTableRights][] = [
  [
    'idempotency',
    sql`create table idempotency (
      tenant_id uuid not null,
      person_id uuid not null,
      key uuid not null,
      procedure text not null,
      request_hash bytea not null,
      response jsonb,
      created_at timestamptz not null,
      primary key (tenant_id, person_id, key)
    )`,
    { tenant: all, platform: ['select', 'insert', 'update'] },
  ],
  [
    'saved_view',
    sql`create table saved_view (
      tenant_id uuid not null,
      view_id uuid not null,
      owner_id uuid not null,
      screen text not null,
      name text not null,
      query text not null,
      shared boolean not null default false,
      version integer not null default 1,
      changed_at timestamptz not null,
      primary key (tenant_id, view_id)
    )`,
    { tenant: all },
  ],
  [
    'job',
    sql`create table job (
      tenant_id uuid not null,
      job_id uuid not null,
      kind text not null,
      status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed')),
      done integer not null default 0,
      total integer,
      input jsonb not null,
      result jsonb,
      error text,
      started_by uuid,
      created_at timestamptz not null,
      started_at timestamptz,
      finished_at timestamptz,
      primary key (tenant_id, job_id)
    )`,
    // A message to the first administrator is sent by a job of the new tenant.
    { tenant: all, platform: ['insert'] },
  ],
  [
    'mail_message',
    sql`create table mail_message (
      tenant_id uuid not null,
      message_id uuid not null,
      recipient text not null,
      subject text not null,
      body_text text not null,
      status text not null default 'queued' check (status in ('queued', 'sent', 'failed')),
      error text,
      created_at timestamptz not null,
      sent_at timestamptz,
      primary key (tenant_id, message_id)
    )`,
    // The operator's invitation to a first administrator is mail of the new tenant.
    { tenant: all, platform: ['insert'] },
  ],
  [
    'isolation_run',
    sql`create table isolation_run (
      tenant_id uuid not null,
      run_id uuid not null,
      started_at timestamptz not null,
      finished_at timestamptz not null,
      engine text not null,
      tables integer not null,
      procedures integer not null,
      probes integer not null,
      leaks integer not null,
      detail jsonb not null,
      primary key (tenant_id, run_id)
    )`,
    { tenant: ['select', 'insert', 'delete'] },
  ],
  [
    'export_file',
    sql`create table export_file (
      tenant_id uuid not null,
      file_id uuid not null,
      name text not null,
      media_type text not null,
      content bytea not null,
      created_by uuid,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (tenant_id, file_id)
    )`,
    { tenant: ['select', 'insert', 'delete'] },
  ],
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, create, rights] of tables) {
    await create.execute(db)
    await protectTenantTable(db, name, rights)
  }
  await sql`create index isolation_run_by_time on isolation_run (tenant_id, started_at desc)`.execute(db)
  await sql`create index mail_message_by_time on mail_message (tenant_id, created_at desc)`.execute(db)
  await sql`create index job_by_time on job (tenant_id, created_at desc)`.execute(db)
  // How the queue is doing, over all tenants, without what is in it.
  await sql`create policy operator_queue on job for select to vliegwiel_platform using (true)`.execute(db)
  await sql`grant select (tenant_id, job_id, kind, status, done, total, created_at, started_at, finished_at)
    on job to vliegwiel_platform`.execute(db)
}
