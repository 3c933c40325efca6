import { sql, type Kysely } from 'kysely'
import { protectTenantTable } from './tenant-table.ts'

/** A file that waits to be fetched lies in pieces: nobody holds it whole, neither who writes nor who hands it out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table export_piece (
    tenant_id uuid not null,
    file_id uuid not null,
    number integer not null,
    content bytea not null,
    primary key (tenant_id, file_id, number)
  )`.execute(db)
  // The owner sees no row of a table whose security is forced: lifted while what waits is moved.
  await sql`alter table export_file no force row level security`.execute(db)
  await sql`insert into export_piece (tenant_id, file_id, number, content)
    select tenant_id, file_id, 0, content from export_file`.execute(db)
  await sql`alter table export_file add column bytes bigint not null default 0`.execute(db)
  await sql`update export_file set bytes = octet_length(content)`.execute(db)
  await sql`alter table export_file drop column content, alter column bytes drop default`.execute(db)
  await sql`grant update (bytes) on export_file to vliegwiel_tenant`.execute(db)
  await sql`alter table export_file force row level security`.execute(db)
  await protectTenantTable(db, 'export_piece', { tenant: ['select', 'insert'] })
}
