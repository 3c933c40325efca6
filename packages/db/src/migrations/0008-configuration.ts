import { sql, type Kysely } from 'kysely'
import { protectTenantTable, type TenantTableRights } from './tenant-table.ts'

const all = ['select', 'insert', 'update', 'delete'] as const
const kept = ['select', 'insert', 'update'] as const

const tables: readonly [string, ReturnType<typeof sql>, TenantTableRights][] = [
  [
    'document',
    sql`create table document (
      tenant_id uuid not null,
      document_id uuid not null,
      kind text not null,
      key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      source jsonb,
      created_by uuid,
      created_at timestamptz not null,
      primary key (tenant_id, document_id),
      unique (tenant_id, kind, key)
    )`,
    { tenant: kept },
  ],
  [
    'document_version',
    sql`create table document_version (
      tenant_id uuid not null,
      document_id uuid not null,
      number integer not null,
      state text not null
        check (state in ('draft', 'in-review', 'approved', 'scheduled', 'released', 'withdrawn', 'discarded')),
      owner_id uuid,
      schema_version integer not null,
      content jsonb not null,
      base jsonb,
      based_on integer,
      revision integer not null default 1,
      authors uuid[] not null,
      reason text,
      errors integer not null,
      advices integer not null,
      suspended text,
      held_by uuid,
      held_until timestamptz,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      primary key (tenant_id, document_id, number)
    )`,
    { tenant: kept },
  ],
  [
    'document_step',
    sql`create table document_step (
      tenant_id uuid not null,
      step_id uuid not null,
      document_id uuid not null,
      number integer not null,
      revision integer not null,
      step text not null,
      person_id uuid,
      person_name text not null,
      reason text,
      at timestamptz not null,
      primary key (tenant_id, step_id)
    )`,
    // Append-only: who approved what, and when, is not for changing.
    { tenant: ['select', 'insert'] },
  ],
  [
    'document_release',
    sql`create table document_release (
      tenant_id uuid not null,
      release_id uuid not null,
      name text not null,
      at timestamptz not null,
      state text not null check (state in ('planned', 'done', 'suspended', 'cancelled')),
      emergency boolean not null default false,
      reason text,
      problem jsonb,
      created_by uuid,
      created_by_name text not null,
      created_at timestamptz not null,
      done_at timestamptz,
      version integer not null default 1,
      primary key (tenant_id, release_id)
    )`,
    { tenant: kept },
  ],
  [
    'document_release_item',
    sql`create table document_release_item (
      tenant_id uuid not null,
      release_id uuid not null,
      document_id uuid not null,
      number integer not null,
      primary key (tenant_id, release_id, document_id)
    )`,
    { tenant: all },
  ],
  [
    'document_in_force',
    sql`create table document_in_force (
      tenant_id uuid not null,
      kind text not null,
      key text not null,
      valid_from timestamptz not null,
      status text not null check (status in ('in-force', 'withdrawn')),
      reason text,
      title text not null,
      content jsonb not null,
      inherited jsonb,
      own_blocks text[] not null,
      own boolean not null,
      from_tenant uuid not null,
      from_name text not null,
      document_id uuid,
      number integer,
      source jsonb,
      released_at timestamptz not null,
      primary key (tenant_id, kind, key, valid_from)
    )`,
    { tenant: kept },
  ],
  [
    'base_change',
    sql`create table base_change (
      tenant_id uuid not null,
      change_id uuid not null,
      kind text not null,
      key text not null,
      block_id text not null,
      weight text not null check (weight in ('conflict', 'notice')),
      reason text not null,
      was jsonb,
      becomes jsonb,
      yours jsonb,
      from_name text not null,
      opened_at timestamptz not null,
      decided_at timestamptz,
      decided_by uuid,
      decision text check (decision in ('keep', 'take', 'merge', 'seen', 'replaced')),
      version integer not null default 1,
      primary key (tenant_id, change_id)
    )`,
    { tenant: kept },
  ],
  [
    'override_notice',
    sql`create table override_notice (
      tenant_id uuid not null,
      kind text not null,
      key text not null,
      below_tenant uuid not null,
      below_name text not null,
      block_ids text[] not null,
      changed_at timestamptz not null,
      primary key (tenant_id, kind, key, below_tenant)
    )`,
    { tenant: ['select', 'insert'] },
  ],
  [
    'kind_policy',
    sql`create table kind_policy (
      tenant_id uuid not null,
      kind text not null,
      four_eyes boolean not null,
      approvers integer not null check (approvers between 1 and 3),
      advised text[] not null,
      version integer not null default 1,
      changed_by uuid,
      changed_at timestamptz not null,
      primary key (tenant_id, kind)
    )`,
    { tenant: kept },
  ],
]

const scope = sql`nullif(current_setting('app.tenant_id', true), '')::uuid`
const below = sql`tenant_id in (select t.tenant_id from tenant t where t.path @> array[${scope}])`
const above = sql`tenant_id = any ((select t.path from tenant t where t.tenant_id = ${scope})::uuid[])`

/** Documents: what is written on, how it came into force, and what is in force. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, create, rights] of tables) {
    await create.execute(db)
    await protectTenantTable(db, name, rights)
  }
  await sql`create index document_version_open on document_version (tenant_id, state, changed_at)`.execute(db)
  await sql`create index document_step_by_version on document_step (tenant_id, document_id, number, at)`.execute(db)
  await sql`create index document_release_due on document_release (tenant_id, state, at)`.execute(db)
  await sql`create unique index base_change_open on base_change (tenant_id, kind, key, block_id)
    where decided_at is null`.execute(db)
  await releaseDoor(db)
}

/**
 * The door of a release: what a tenant put into force goes down to the tenants that hang below it, and that they
 * changed blocks goes up. It sees those tables alone, and of them only the own branch of the tree.
 */
async function releaseDoor(db: Kysely<unknown>): Promise<void> {
  const exists = await sql`select 1 from pg_roles where rolname = 'vliegwiel_release'`.execute(db)
  if (exists.rows.length === 0) await sql`create role vliegwiel_release nologin noinherit`.execute(db)
  await sql`grant vliegwiel_release to vliegwiel_login`.execute(db)
  await sql`grant usage on schema public to vliegwiel_release`.execute(db)
  await sql`create policy release_branch on tenant for select to vliegwiel_release
    using (path @> array[${scope}])`.execute(db)
  await sql`grant select (tenant_id, path, name, status) on tenant to vliegwiel_release`.execute(db)
  for (const table of ['document_in_force', 'base_change']) {
    const name = sql.table(table)
    await sql`create policy release_below on ${name} to vliegwiel_release
      using (${below}) with check (${below})`.execute(db)
    await sql`grant select, insert, update on ${name} to vliegwiel_release`.execute(db)
  }
  await sql`create policy release_above on override_notice to vliegwiel_release
    using (${below} or ${above}) with check (${below} or ${above})`.execute(db)
  await sql`grant select, insert, update, delete on override_notice to vliegwiel_release`.execute(db)
  // The sweep asks which releases are due, over all tenants, without what is in them.
  await sql`create policy operator_due on document_release for select to vliegwiel_platform using (true)`.execute(db)
  await sql`grant select (tenant_id, release_id, state, at) on document_release to vliegwiel_platform`.execute(db)
}
