import { sql, type Kysely } from 'kysely'

const tables = [
  sql`create table auth.person (
    person_id uuid primary key,
    email text not null,
    email_key text not null constraint person_email_unique unique,
    display_name text not null,
    language text not null default 'nl' check (language in ('nl', 'en')),
    password_hash text,
    totp_secret bytea,
    totp_confirmed_at timestamptz,
    totp_last_step bigint,
    is_operator boolean not null default false,
    status text not null default 'active' check (status in ('active', 'suspended')),
    version integer not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null
  )`,
  sql`create table auth.recovery_code (
    person_id uuid not null,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (person_id, code_hash)
  )`,
  sql`create table auth.session (
    token_hash bytea primary key,
    person_id uuid not null,
    method text not null check (method in ('password', 'oidc', 'demo')),
    tenant_id uuid,
    second_factor_at timestamptz,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  sql`create index session_person on auth.session (person_id)`,
  sql`create table auth.sign_in_challenge (
    token_hash bytea primary key,
    person_id uuid not null,
    purpose text not null check (purpose in ('second-factor')),
    expires_at timestamptz not null,
    attempts integer not null default 0
  )`,
  sql`create table auth.oidc_identity (
    issuer text not null,
    subject text not null,
    tenant_id uuid not null,
    person_id uuid not null,
    created_at timestamptz not null,
    primary key (tenant_id, issuer, subject)
  )`,
  sql`create table auth.oidc_flow (
    state_hash bytea primary key,
    browser_hash bytea not null,
    tenant_id uuid not null,
    provider_id uuid not null,
    code_verifier text not null,
    nonce text not null,
    return_to text not null,
    person_id uuid,
    invitation_token_hash bytea,
    expires_at timestamptz not null
  )`,
  sql`create table auth.attempt (
    bucket text primary key,
    window_start timestamptz not null,
    count integer not null
  )`,
  sql`create table auth.idempotency (
    person_id uuid not null,
    key uuid not null,
    procedure text not null,
    request_hash bytea not null,
    response jsonb,
    created_at timestamptz not null,
    primary key (person_id, key)
  )`,
]

const names = [
  'person',
  'recovery_code',
  'session',
  'sign_in_challenge',
  'oidc_identity',
  'oidc_flow',
  'attempt',
  'idempotency',
]

/** Accounts. They belong to people, not to tenants: only the sign-in door reaches them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of tables) await table.execute(db)
  for (const name of names) {
    const table = sql.table(`auth.${name}`)
    await sql`alter table ${table} enable row level security, force row level security`.execute(db)
    await sql`create policy sign_in_only on ${table} to vliegwiel_sign_in using (true) with check (true)`.execute(db)
    await sql`grant select, insert, update, delete on ${table} to vliegwiel_sign_in`.execute(db)
  }
}
