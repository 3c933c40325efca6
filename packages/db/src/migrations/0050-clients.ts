import { sql, type Kysely } from 'kysely'
import { protect } from './client-table.ts'

/** Who wrote a row: a person of the staff, or of a partner when an organisation stands beside it. */
const author = `by_person uuid not null, by_organisation uuid, at timestamptz not null`
const versioned = `version integer not null default 1, changed_by uuid not null, changed_at timestamptz not null`

/** Columns of each table after `tenant_id uuid not null`. */
const tables: Readonly<Record<string, string>> = {
  tenant_key: `number integer not null, wrapped bytea not null, made_at timestamptz not null, retired_at timestamptz,
    primary key (tenant_id, number)`,
  client: `client_id uuid not null,
    key text not null check (key ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    birth_year integer check (birth_year between 1900 and 2100),
    household text check (household in ('alone', 'single-parent', 'couple', 'couple-with-children', 'sharing', 'other')),
    neighbourhood text,
    benefit_start date,
    benefit_end date check (benefit_end >= benefit_start),
    work_capacity numeric check (work_capacity between 0 and 100),
    work_capacity_source text,
    work_capacity_on date,
    worker_id uuid,
    team_id uuid,
    assigned_at timestamptz not null,
    synthetic boolean not null default false,
    created_at timestamptz not null,
    ${versioned},
    check (num_nonnulls(work_capacity, work_capacity_source, work_capacity_on) in (0, 3)),
    primary key (tenant_id, client_id),
    unique (tenant_id, key)`,
  client_identity: `client_id uuid not null, key_number integer not null, sealed bytea not null, ${versioned},
    primary key (tenant_id, client_id)`,
  client_worker: `client_id uuid not null, number integer not null, worker_id uuid, team_id uuid,
    since timestamptz not null, until timestamptz not null check (until >= since), reason text not null,
    by_person uuid not null,
    primary key (tenant_id, client_id, number)`,
  client_reason: `reason_id uuid not null, client_key text not null, person_id uuid not null,
    ground text not null check (ground in ('reason', 'handed-over', 'added')),
    reason text not null check (length(btrim(reason)) >= 3), at timestamptz not null default now(),
    primary key (tenant_id, reason_id),
    unique (tenant_id, reason_id, client_key, person_id)`,
  client_opening: `person_id uuid not null, client_key text not null, reason_id uuid not null,
    opened_at timestamptz not null default now(),
    primary key (tenant_id, person_id, client_key, reason_id)`,
  partner_grant: `grant_id uuid not null, client_id uuid not null, organisation_id uuid not null,
    part text not null check (part in ('lead', 'help')),
    domains text[] not null check (cardinality(domains) > 0 and array_position(domains, null) is null),
    purpose text not null check (length(btrim(purpose)) >= 3),
    consent text not null check (consent in ('spoken', 'written')), consent_on date not null,
    starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at),
    stopped_at timestamptz, stopped_by uuid, stop_reason text,
    granted_by uuid not null, granted_at timestamptz not null,
    check ((stopped_at is null) = (stop_reason is null)),
    primary key (tenant_id, grant_id)`,
  client_goal: `goal_id uuid not null, client_id uuid not null, domain text,
    kind text not null check (kind in ('own-first', 'own', 'worker')),
    goal text not null check (length(btrim(goal)) > 0), said_on date not null,
    state text not null default 'open' check (state in ('open', 'reached', 'let-go', 'replaced')),
    after_goal uuid,
    after_kind text generated always as (case when after_goal is not null then 'own-first' end) stored,
    ${author}, ${versioned},
    check ((kind = 'worker') = (after_goal is not null)),
    primary key (tenant_id, goal_id),
    unique (tenant_id, client_id, goal_id, kind)`,
  client_assessment: `assessment_id uuid not null, client_id uuid not null, domain text not null,
    score numeric not null, scale_from numeric not null, scale_to numeric not null, on_day date not null, note text,
    ${author},
    check (scale_from < scale_to and score between scale_from and scale_to),
    primary key (tenant_id, assessment_id)`,
  client_agreement: `agreement_id uuid not null, client_id uuid not null, domain text,
    agreement text not null check (length(btrim(agreement)) > 0), agreed_on date not null, due_on date,
    state text not null default 'open' check (state in ('open', 'kept', 'dropped')),
    ${author}, ${versioned},
    primary key (tenant_id, agreement_id)`,
  client_appointment: `appointment_id uuid not null, client_id uuid not null, domain text,
    starts_at timestamptz not null, minutes integer not null check (minutes between 5 and 600), place text,
    state text not null default 'planned' check (state in ('planned', 'held', 'missed', 'cancelled')),
    ${author}, ${versioned},
    primary key (tenant_id, appointment_id)`,
  client_step: `step_id uuid not null, client_id uuid not null, ladder text not null, from_step text,
    to_step text not null, on_day date not null, reason text, by_person uuid not null, at timestamptz not null,
    primary key (tenant_id, step_id)`,
  client_profile: `profile_id uuid not null, client_id uuid not null, profile_set text not null,
    set_version integer not null, profile text not null, suggested text, reasons jsonb not null, departure text,
    on_day date not null, by_person uuid not null, at timestamptz not null,
    check (suggested is null or suggested = profile or departure is not null),
    primary key (tenant_id, profile_id)`,
  client_conversation: `conversation_id uuid not null, client_id uuid not null, form text not null,
    held_at timestamptz not null, state text not null check (state in ('joined', 'thinking', 'declined')),
    call_back_on date, answers jsonb not null, by_person uuid not null, ${versioned},
    check (state <> 'thinking' or call_back_on is not null),
    primary key (tenant_id, conversation_id)`,
  client_erasure: `client_id uuid not null, client_key text not null, reason text not null, asked_by uuid not null,
    asked_at timestamptz not null default now(), erase_after timestamptz not null,
    primary key (tenant_id, client_id)`,
}

const indexes = [
  'client_of_worker on client (tenant_id, worker_id, key)',
  'client_of_team on client (tenant_id, team_id, key)',
  'client_reason_of on client_reason (tenant_id, client_key, at)',
  'partner_grant_of on partner_grant (tenant_id, organisation_id, client_id) where stopped_at is null',
  ...['partner_grant', 'client_goal', 'client_assessment', 'client_agreement', 'client_appointment'].map(
    (table) => `${table}_client on ${table} (tenant_id, client_id)`,
  ),
  ...['client_step', 'client_profile', 'client_conversation'].map(
    (table) => `${table}_client on ${table} (tenant_id, client_id)`,
  ),
]

const keyedByWord = new Set(['client_reason', 'client_opening'])

/** The tables of clients. No door can name them yet: 0051 says who sees what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    await sql.raw(`create table ${table} (tenant_id uuid not null, ${columns})`).execute(db)
    const read = table === 'tenant_key' ? '' : keyedByWord.has(table) ? ', client_key' : ', client_id'
    await protect(db, table, `tenant_id${read}`)
  }
  for (const index of indexes) await sql.raw(`create index ${index}`).execute(db)
  await sql
    .raw(
      `create unique index client_goal_first on client_goal (tenant_id, client_id)
    where kind = 'own-first' and state = 'open'`,
    )
    .execute(db)
}
