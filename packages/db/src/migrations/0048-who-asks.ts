import { sql, type Kysely } from 'kysely'
import { scopeFunctions } from '../scope-statements.ts'
import { addPolicy, me, ofTenant } from './client-table.ts'

const roleOf = { staff: 'vliegwiel_client', partner: 'vliegwiel_partner' } as const

/** What the doors read and write of the house around clients: who works here, the log, and kept answers. */
const around: readonly {
  readonly table: string
  readonly using?: string
  readonly staff: string
  readonly partner?: string
}[] = [
  {
    table: 'tenant',
    staff: 'select (tenant_id, kind, slug, name, path, status)',
    partner: 'select (tenant_id, kind, slug, name, path, status)',
  },
  { table: 'tenant_setting', staff: 'select' },
  { table: 'membership', staff: 'select (tenant_id, person_id, display_name, status)' },
  // What was configured for clients: profiles, domains, ladders.
  { table: 'document_in_force', staff: 'select' },
  // Written and never read here: the log tells of clients that this person does not see.
  { table: 'audit_entry', staff: 'insert', partner: 'insert' },
  { table: 'audit_said', staff: 'insert', partner: 'insert' },
  { table: 'audit_head', staff: 'select, insert, update', partner: 'select, insert, update' },
  // One's own: a kept answer may be about a client that somebody else sees.
  {
    table: 'idempotency',
    using: `${ofTenant} and person_id = ${me}`,
    staff: 'select, insert, update',
    partner: 'select, insert, update',
  },
]

/**
 * Two doors whose scope says who asks (decision 0035). Each is a role of its own and inherits nothing: what is about
 * clients is granted to them and to no other door.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of Object.values(roleOf)) {
    const role = sql.id(name)
    const exists = await sql`select 1 from pg_roles where rolname = ${name}`.execute(db)
    if (exists.rows.length === 0) await sql`create role ${role} nologin noinherit`.execute(db)
    await sql`grant ${role} to vliegwiel_login`.execute(db)
    await sql`grant usage on schema public to ${role}`.execute(db)
  }
  await sql.raw(scopeFunctions).execute(db)
  for (const { table, using = ofTenant, ...rights } of around) {
    const roles = Object.keys(rights).map((door) => roleOf[door as keyof typeof roleOf])
    await addPolicy(db, { table, name: 'beside_clients', roles: roles.join(', '), using })
    for (const door of Object.keys(rights) as (keyof typeof roleOf)[])
      await sql.raw(`grant ${rights[door]} on ${table} to ${roleOf[door]}`).execute(db)
  }
}
