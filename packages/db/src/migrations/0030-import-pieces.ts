import { sql, type Kysely } from 'kysely'
import { protectTenantTable } from './tenant-table.ts'

/**
 * A file comes in pieces, each in a request and a transaction of its own, and is read after that by a job. What is kept
 * of it lies in pieces too: no statement carries more than one of them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table import_piece (
    tenant_id uuid not null,
    run_id uuid not null,
    number integer not null,
    content bytea not null,
    primary key (tenant_id, run_id, number)
  )`.execute(db)
  await protectTenantTable(db, 'import_piece', { tenant: ['select', 'insert', 'delete'] })
  await sql`alter table import_file
    add column number integer not null default 0,
    drop constraint import_file_pkey,
    add primary key (tenant_id, run_id, number)`.execute(db)
  await sql`alter table import_run
    drop constraint import_run_status_check,
    add constraint import_run_status_check check (status in ('receiving', 'reading', 'refused',
      'draft', 'checking', 'checked', 'running', 'done', 'failed', 'undone', 'discarded'))`.execute(db)
}
