import { sql, type Kysely } from 'kysely'

/** The tenant in scope. Every policy begins with it: the catalogue rules see to that. */
export const ofTenant = `tenant_id = (select scope.tenant())`
/** Who asks. */
export const me = `(select scope.person())`
/** For which organisation a partner asks. */
export const myOrganisation = `(select scope.organisation())`

export interface Policy {
  readonly table: string
  readonly name: string
  readonly roles: string
  readonly verb?: 'select' | 'insert' | 'update' | 'delete'
  readonly using?: string
  /** Of a row that is written; left out: as `using`. */
  readonly check?: string
}

export async function addPolicy(db: Kysely<unknown>, { table, name, roles, verb, using, check }: Policy) {
  const parts = [
    `create policy ${name} on ${table}`,
    ...(verb ? [`for ${verb}`] : []),
    `to ${roles}`,
    ...(using === undefined ? [] : [`using (${using})`]),
    ...(check === undefined ? [] : [`with check (${check})`]),
  ]
  await sql.raw(parts.join(' ')).execute(db)
}

const graceIsOver = `exists (select 1 from tenant t where t.tenant_id = (select scope.tenant())
  and t.status = 'archived' and t.erase_after <= now())`

/** Row-level security, and the door through which an archived tenant goes. `columns`: what erasing reads. */
export async function protect(db: Kysely<unknown>, table: string, columns = 'tenant_id'): Promise<void> {
  await sql.raw(`alter table ${table} enable row level security, force row level security`).execute(db)
  await addPolicy(db, {
    table,
    name: 'erased_after_grace',
    roles: 'vliegwiel_erasure',
    using: `${ofTenant} and ${graceIsOver}`,
  })
  await sql.raw(`grant select (${columns}), delete on ${table} to vliegwiel_erasure`).execute(db)
}
