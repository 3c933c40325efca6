import { sql, type Kysely } from 'kysely'
import { addPolicy, ofTenant } from './client-table.ts'
import { protectTenantTable } from './tenant-table.ts'

const all = ['select', 'insert', 'update', 'delete'] as const
const kept = ['select', 'insert', 'update'] as const

/** Tables of the tenant's own door that say who works with whom; what is in them says nothing about a client. */
const tables: readonly [string, ReturnType<typeof sql>, readonly ('select' | 'insert' | 'update' | 'delete')[]][] = [
  [
    'team',
    sql`create table team (
      tenant_id uuid not null,
      team_id uuid not null,
      name text not null,
      closed_at timestamptz,
      version integer not null default 1,
      changed_by uuid,
      changed_at timestamptz not null,
      primary key (tenant_id, team_id),
      unique (tenant_id, name)
    )`,
    kept,
  ],
  [
    'team_member',
    sql`create table team_member (
      tenant_id uuid not null,
      person_id uuid not null,
      team_id uuid not null,
      leads boolean not null default false,
      since timestamptz not null,
      primary key (tenant_id, person_id, team_id)
    )`,
    all,
  ],
  [
    'replacement',
    sql`create table replacement (
      tenant_id uuid not null,
      replacement_id uuid not null,
      worker_id uuid not null,
      by_worker_id uuid not null check (by_worker_id <> worker_id),
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      made_by uuid,
      made_at timestamptz not null,
      primary key (tenant_id, replacement_id)
    )`,
    kept,
  ],
  [
    'client_overseer',
    sql`create table client_overseer (
      tenant_id uuid not null,
      person_id uuid not null,
      reason text not null check (length(reason) > 0),
      granted_by uuid,
      granted_at timestamptz not null,
      ends_at timestamptz,
      check (granted_by is distinct from person_id),
      primary key (tenant_id, person_id)
    )`,
    all,
  ],
  [
    'partner_organisation',
    sql`create table partner_organisation (
      tenant_id uuid not null,
      organisation_id uuid not null,
      name text not null,
      closed_at timestamptz,
      version integer not null default 1,
      changed_by uuid,
      changed_at timestamptz not null,
      primary key (tenant_id, organisation_id),
      unique (tenant_id, name)
    )`,
    kept,
  ],
  [
    'partner_member',
    sql`create table partner_member (
      tenant_id uuid not null,
      person_id uuid not null,
      organisation_id uuid not null,
      since timestamptz not null,
      primary key (tenant_id, person_id)
    )`,
    all,
  ],
]

/** What the policies of client tables ask: read at the two doors, and written at neither. */
const readBeside: readonly [string, string][] = [
  ['team', 'vliegwiel_client'],
  ['team_member', 'vliegwiel_client'],
  ['replacement', 'vliegwiel_client'],
  ['client_overseer', 'vliegwiel_client'],
  ['partner_organisation', 'vliegwiel_client, vliegwiel_partner'],
  ['partner_member', 'vliegwiel_client, vliegwiel_partner'],
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, create, tenant] of tables) {
    await create.execute(db)
    await protectTenantTable(db, name, { tenant })
  }
  await sql`create index replacement_by_worker on replacement (tenant_id, by_worker_id, ends_at)`.execute(db)
  await sql`create index partner_member_of on partner_member (tenant_id, organisation_id)`.execute(db)
  for (const [table, roles] of readBeside) {
    await addPolicy(db, { table, name: 'beside_clients', roles, verb: 'select', using: ofTenant })
    await sql.raw(`grant select on ${table} to ${roles}`).execute(db)
  }
}
