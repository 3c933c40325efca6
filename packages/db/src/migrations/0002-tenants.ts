import { sql, type Kysely } from 'kysely'
import { protectTenantTable } from './tenant-table.ts'

/** The tree, and what each tenant settled for itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table tenant (
    tenant_id uuid primary key,
    parent_id uuid,
    kind text not null check (kind in ('national', 'region', 'municipality', 'brand')),
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null check (length(name) between 1 and 120),
    status text not null default 'active' check (status in ('active', 'suspended', 'archived')),
    path uuid[] not null check (path[array_length(path, 1)] = tenant_id and array_length(path, 1) between 1 and 5),
    version integer not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    archived_at timestamptz,
    erase_after timestamptz,
    constraint tenant_slug_unique unique (slug)
  )`.execute(db)
  await sql`create index tenant_path on tenant using gin (path)`.execute(db)
  await sql`alter table tenant enable row level security, force row level security`.execute(db)
  await sql`create policy self_and_below on tenant for select to vliegwiel_tenant
    using (path @> array[nullif(current_setting('app.tenant_id', true), '')::uuid])`.execute(db)
  await sql`create policy own_name on tenant for update to vliegwiel_tenant
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)`.execute(db)
  // Where it hangs, whether it is open and how it is addressed is the operator's; the name is the tenant's own.
  await sql`grant select, update (name, version, changed_at) on tenant to vliegwiel_tenant`.execute(db)
  // The session lookup names the tenants of a person before any tenant is chosen.
  await sql`create policy sign_in_reads on tenant for select to vliegwiel_sign_in using (true)`.execute(db)
  await sql`grant select on tenant to vliegwiel_sign_in`.execute(db)
  // The tree itself is the operator's work.
  await sql`create policy operator_tree on tenant to vliegwiel_platform using (true) with check (true)`.execute(db)
  await sql`grant select, insert, update on tenant to vliegwiel_platform`.execute(db)

  // Erasing needs to see whether the grace period is over; the emptied tenant stays as a name that cannot be taken again.
  await sql`create policy erasure_checks on tenant for select to vliegwiel_erasure
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)`.execute(db)
  await sql`grant select (tenant_id, status, erase_after) on tenant to vliegwiel_erasure`.execute(db)

  await sql`create table tenant_setting (
    tenant_id uuid not null,
    key text not null,
    value jsonb not null,
    source text,
    source_date date,
    version integer not null default 1,
    changed_by uuid,
    changed_at timestamptz not null,
    primary key (tenant_id, key)
  )`.execute(db)
  await protectTenantTable(db, 'tenant_setting', {
    tenant: ['select', 'insert', 'update', 'delete'],
    platform: ['select', 'insert'],
  })
}
