import { sql, type Kysely } from 'kysely'

const scope = sql`nullif(current_setting('app.tenant_id', true), '')::uuid`

/** Doors that cross from one to another: each inherits exactly the rights of both, so no transaction changes its role. */
const crossings: readonly [string, readonly string[]][] = [
  ['vliegwiel_accounts', ['vliegwiel_sign_in']],
  ['vliegwiel_releasing', ['vliegwiel_tenant', 'vliegwiel_release']],
]

/** What joining a tenant writes there: a member, the invitation that is used up, and the log. */
const joining: readonly [string, string][] = [
  ['membership', 'select, insert, update'],
  ['membership_role', 'select, insert'],
  ['invitation', 'select, update'],
  ['audit_entry', 'select, insert'],
  ['audit_head', 'select, insert, update'],
]

/** Every door gets a login of its own, so the rights of each are what a login has and not what it may step into. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [role, parts] of crossings) {
    const exists = await sql`select 1 from pg_roles where rolname = ${role}`.execute(db)
    if (exists.rows.length === 0) await sql`create role ${sql.id(role)} nologin inherit`.execute(db)
    for (const part of parts) await sql`grant ${sql.id(part)} to ${sql.id(role)}`.execute(db)
    await sql`grant ${sql.id(role)} to vliegwiel_login`.execute(db)
  }
  // Every request looks its session up: that door reads no secret, makes no session and changes no account.
  await sql`alter table auth.person
    add column has_password boolean not null generated always as (password_hash is not null) stored`.execute(db)
  await sql`revoke all on auth.person, auth.session, auth.recovery_code, auth.sign_in_challenge, auth.oidc_flow,
    auth.oidc_identity, membership, invitation, identity_provider from vliegwiel_sign_in`.execute(db)
  await sql`grant select (person_id, email, email_key, display_name, language, is_operator, status, version,
    totp_confirmed_at, has_password, created_at, changed_at), update (language, changed_at)
    on auth.person to vliegwiel_sign_in`.execute(db)
  await sql`grant select, update (last_seen_at), delete on auth.session to vliegwiel_sign_in`.execute(db)
  await sql`grant select (tenant_id, person_id, status) on membership to vliegwiel_sign_in`.execute(db)
  await sql`grant select (tenant_id, provider_id, label, enabled) on identity_provider to vliegwiel_sign_in`.execute(db)

  await sql`grant select, insert, update, delete on auth.person, auth.session, auth.recovery_code,
    auth.sign_in_challenge, auth.oidc_flow, auth.oidc_identity to vliegwiel_accounts`.execute(db)
  await sql`grant select on identity_provider to vliegwiel_accounts`.execute(db)
  for (const [table, rights] of joining) {
    await sql`create policy joins on ${sql.table(table)} to vliegwiel_accounts
      using (tenant_id = ${scope}) with check (tenant_id = ${scope})`.execute(db)
    await sql`grant ${sql.raw(rights)} on ${sql.table(table)} to vliegwiel_accounts`.execute(db)
  }
}
