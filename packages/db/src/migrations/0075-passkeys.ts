import { sql, type Kysely } from 'kysely'

const tables = [
  // What a device or a password manager signs with. A public key is no secret; what it opens is, so it stands with the
  // accounts. `rp_id`: the host for which it was made, the only one at which a browser offers it.
  sql`create table auth.passkey (
    passkey_id uuid primary key,
    person_id uuid not null,
    credential_id bytea not null constraint passkey_credential_unique unique,
    public_key bytea not null,
    sign_count bigint not null check (sign_count >= 0),
    transports text[] not null,
    rp_id text not null,
    name text not null,
    synced boolean not null,
    created_at timestamptz not null,
    last_used_at timestamptz
  )`,
  sql`create index passkey_person on auth.passkey (person_id)`,
  // What a passkey is asked to sign: once, for one purpose, by one person where that is known, in one session or one
  // sign-in that is half way.
  sql`create table auth.passkey_challenge (
    challenge_hash bytea primary key,
    purpose text not null check (purpose in ('register', 'sign-in', 'second-factor', 'proof')),
    person_id uuid,
    bound_to bytea,
    expires_at timestamptz not null,
    check ((person_id is null) = (purpose = 'sign-in') and (bound_to is null) = (purpose = 'sign-in'))
  )`,
  sql`create index passkey_challenge_person on auth.passkey_challenge (person_id)`,
]

/** Passkeys: at the door of accounts alone. Every request asks only whether a person has one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of tables) await table.execute(db)
  for (const name of ['passkey', 'passkey_challenge']) {
    const table = sql.table(`auth.${name}`)
    await sql`alter table ${table} enable row level security, force row level security`.execute(db)
    await sql`create policy accounts_only on ${table} to vliegwiel_accounts using (true) with check (true)`.execute(db)
    await sql`grant select, insert, update, delete on ${table} to vliegwiel_accounts`.execute(db)
  }
  await sql`create policy session_asks on auth.passkey for select to vliegwiel_sign_in using (true)`.execute(db)
  await sql`grant select (person_id) on auth.passkey to vliegwiel_sign_in`.execute(db)
  await sql`alter table auth.session drop constraint session_method_check`.execute(db)
  await sql`alter table auth.session add constraint session_method_check
    check (method in ('password', 'oidc', 'demo', 'passkey'))`.execute(db)
}
