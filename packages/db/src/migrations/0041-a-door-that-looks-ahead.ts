import { sql, type Kysely } from 'kysely'

const role = sql.id('vliegwiel_ahead')

/**
 * The door of a tenant that looks ahead: the tenant's own rights, and the look at what is planned above it (0032). No
 * transaction changes its role, so the two are one door.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const exists = await sql`select 1 from pg_roles where rolname = 'vliegwiel_ahead'`.execute(db)
  if (exists.rows.length === 0) await sql`create role ${role} nologin inherit`.execute(db)
  await sql`grant vliegwiel_tenant to ${role}`.execute(db)
  await sql`grant vliegwiel_coming to ${role}`.execute(db)
  await sql`grant ${role} to vliegwiel_login`.execute(db)
}
