import { sql, type Kysely } from 'kysely'

const doorRoles = ['vliegwiel_tenant', 'vliegwiel_sign_in', 'vliegwiel_platform', 'vliegwiel_jobs', 'vliegwiel_erasure']

/**
 * Roles belong to the whole server, so several databases on one server share them: made when absent, never dropped.
 * The login role owns nothing and inherits nothing. It may only step into a door's role for one transaction.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const role of [...doorRoles, 'vliegwiel_login']) {
    const exists = await sql`select 1 from pg_roles where rolname = ${role}`.execute(db)
    if (exists.rows.length === 0) await sql`create role ${sql.id(role)} nologin noinherit`.execute(db)
  }
  for (const role of doorRoles) await sql`grant ${sql.id(role)} to vliegwiel_login`.execute(db)
  await sql`alter default privileges revoke execute on functions from public`.execute(db)
  await sql`revoke all on schema public from public`.execute(db)
  await sql`grant usage on schema public to vliegwiel_tenant, vliegwiel_sign_in,
    vliegwiel_platform, vliegwiel_erasure`.execute(db)
  await sql`create schema auth`.execute(db)
  await sql`grant usage on schema auth to vliegwiel_sign_in`.execute(db)
}
