import { sql, type Kysely } from 'kysely'
import { protectTenantTable } from './tenant-table.ts'

/** Who did or read what. Append-only: no door may change or remove an entry. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table audit_entry (
    tenant_id uuid not null,
    seq bigint not null,
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    acting_as text,
    action text not null,
    object_type text not null,
    object_id text,
    object_label text,
    result text not null check (result in ('ok', 'refused', 'failed')),
    origin text not null,
    detail jsonb not null,
    previous_hash bytea not null,
    hash bytea not null,
    primary key (tenant_id, seq)
  )`.execute(db)
  await sql`create index audit_entry_by_time on audit_entry (tenant_id, at desc, seq desc)`.execute(db)
  await protectTenantTable(db, 'audit_entry', { tenant: ['select', 'insert'], platform: ['select', 'insert'] })

  await sql`create table audit_head (
    tenant_id uuid not null,
    seq bigint not null,
    hash bytea not null,
    primary key (tenant_id)
  )`.execute(db)
  await protectTenantTable(db, 'audit_head', {
    tenant: ['select', 'insert', 'update'],
    platform: ['select', 'insert', 'update'],
  })
}
