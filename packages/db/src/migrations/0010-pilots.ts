import { sql, type Kysely } from 'kysely'
import { protectTenantTable, type TenantTableRights } from './tenant-table.ts'

const all = ['select', 'insert', 'update', 'delete'] as const
const kept = ['select', 'insert', 'update'] as const
const added = ['select', 'insert'] as const

const tables: readonly [string, ReturnType<typeof sql>, TenantTableRights][] = [
  [
    'pilot',
    sql`create table pilot (
      tenant_id uuid not null,
      pilot_id uuid not null,
      key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name text not null,
      state text not null check (state in ('planned', 'running', 'closed')),
      protocol jsonb not null,
      plan_hash text not null,
      protocol_from timestamptz not null,
      seed text not null,
      seed_commitment text not null,
      allocated integer not null default 0,
      synthetic boolean not null default false,
      source text,
      locked_at timestamptz,
      closed_at timestamptz,
      created_at timestamptz not null,
      version integer not null default 1,
      primary key (tenant_id, pilot_id),
      unique (tenant_id, key)
    )`,
    { tenant: kept },
  ],
  [
    'pilot_amendment',
    sql`create table pilot_amendment (
      tenant_id uuid not null,
      pilot_id uuid not null,
      number integer not null,
      changes jsonb not null,
      plan_hash text not null,
      reason text not null,
      by_name text not null,
      at timestamptz not null,
      primary key (tenant_id, pilot_id, number)
    )`,
    // Append-only: what changed after the lock stays visible.
    { tenant: added },
  ],
  [
    'pilot_participant',
    sql`create table pilot_participant (
      tenant_id uuid not null,
      pilot_id uuid not null,
      participant text not null check (participant ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
      covariates jsonb not null,
      cluster text,
      stratum text,
      state text not null check (state in ('invited', 'willing', 'enrolled', 'started', 'finished', 'lost')),
      consent text not null check (consent in ('none', 'given', 'withdrawn')),
      arm text,
      took_part boolean not null default false,
      invited_on date not null,
      consent_on date,
      enrolled_on date,
      started_on date,
      ended_on date,
      reason text,
      changed_at timestamptz not null,
      version integer not null default 1,
      primary key (tenant_id, pilot_id, participant)
    )`,
    { tenant: all },
  ],
  [
    'pilot_allocation',
    sql`create table pilot_allocation (
      tenant_id uuid not null,
      pilot_id uuid not null,
      number integer not null,
      participant text not null,
      stratum text not null,
      position integer not null,
      arm text not null,
      by_name text not null,
      at timestamptz not null,
      primary key (tenant_id, pilot_id, number),
      unique (tenant_id, pilot_id, participant)
    )`,
    // Append-only: the log of the lot.
    { tenant: added },
  ],
  [
    'pilot_outcome',
    sql`create table pilot_outcome (
      tenant_id uuid not null,
      pilot_id uuid not null,
      participant text not null,
      outcome text not null,
      value double precision not null,
      cause text,
      observed_on date not null,
      source text not null check (source in ('import', 'hand', 'register')),
      recorded_by text not null,
      changed_at timestamptz not null,
      version integer not null default 1,
      primary key (tenant_id, pilot_id, participant, outcome)
    )`,
    { tenant: all },
  ],
  [
    'pilot_publication',
    sql`create table pilot_publication (
      tenant_id uuid not null,
      pilot_id uuid not null,
      number integer not null,
      tenant_name text not null,
      pilot_key text not null,
      content jsonb not null,
      consent text not null,
      published_at timestamptz not null,
      published_by text not null,
      withdrawn_at timestamptz,
      withdrawn_reason text,
      replaced boolean not null default false,
      primary key (tenant_id, pilot_id, number)
    )`,
    { tenant: kept },
  ],
]

/** Pilots: the locked plan, who takes part, the log of the lot, what came of it, and what is told to others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, create, rights] of tables) {
    await create.execute(db)
    await protectTenantTable(db, name, rights)
  }
  await sql`create index pilot_participant_by_arm on pilot_participant (tenant_id, pilot_id, arm)`.execute(db)
  await sql`create index pilot_outcome_by_outcome on pilot_outcome (tenant_id, pilot_id, outcome)`.execute(db)
  await publishedDoor(db)
}

/**
 * The door to what tenants publish to each other: figures that stand (not withdrawn, not replaced), and lessons
 * that hold. Reading only; it sees no person, no draft, and nothing that is inherited.
 */
async function publishedDoor(db: Kysely<unknown>): Promise<void> {
  const exists = await sql`select 1 from pg_roles where rolname = 'vliegwiel_published'`.execute(db)
  if (exists.rows.length === 0) await sql`create role vliegwiel_published nologin noinherit`.execute(db)
  await sql`grant vliegwiel_published to vliegwiel_login`.execute(db)
  await sql`grant usage on schema public to vliegwiel_published`.execute(db)
  await sql`create policy published_figures on pilot_publication for select to vliegwiel_published
    using (withdrawn_at is null and not replaced)`.execute(db)
  await sql`grant select on pilot_publication to vliegwiel_published`.execute(db)
  await sql`create policy published_documents on document_in_force for select to vliegwiel_published
    using (own and status = 'in-force' and kind = 'lesson')`.execute(db)
  await sql`grant select (tenant_id, kind, key, valid_from, status, title, content, own, from_tenant, from_name, released_at)
    on document_in_force to vliegwiel_published`.execute(db)
}
