import { sql, type Kysely } from 'kysely'

const tables = [
  // What has to be written to somebody about the own account. Who it is, and whether there is such an account at all, is
  // looked up by who sends it: asking takes the same for every address.
  sql`create table auth.letter (
    letter_id uuid primary key,
    kind text not null,
    email_key text not null,
    detail jsonb not null,
    created_at timestamptz not null,
    try_at timestamptz not null,
    tries integer not null default 0
  )`,
  // A link in such a letter: made when it is sent, so that its token stands in no table and in no queue.
  sql`create table auth.one_time_link (
    token_hash bytea primary key,
    purpose text not null check (purpose in ('new-password', 'new-account')),
    email_key text not null,
    person_id uuid,
    tenant_id uuid,
    invitation_id uuid,
    expires_at timestamptz not null
  )`,
]

/** Letters about accounts, and a second factor that is on its way to replace the one that is on: at the door of accounts alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of tables) await table.execute(db)
  await sql`create index letter_by_turn on auth.letter (try_at)`.execute(db)
  await sql`create index one_time_link_by_account on auth.one_time_link (email_key)`.execute(db)
  for (const name of ['letter', 'one_time_link']) {
    const table = sql.table(`auth.${name}`)
    await sql`alter table ${table} enable row level security, force row level security`.execute(db)
    await sql`create policy accounts_only on ${table} to vliegwiel_accounts using (true) with check (true)`.execute(db)
    await sql`grant select, insert, update, delete on ${table} to vliegwiel_accounts`.execute(db)
  }
  await sql`alter table auth.person add column totp_next_secret bytea`.execute(db)
}
