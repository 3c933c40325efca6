import { sql, type Kysely } from 'kysely'

type Verb = 'select' | 'insert' | 'update' | 'delete'

export interface TenantTableRights {
  /** What code inside the tenant may do. */
  readonly tenant: readonly Verb[]
  /** Read at the sign-in door, where the person is known before the tenant. Write the reason beside the call. */
  readonly signIn?: boolean
  /** What the operator may do to the one tenant in scope. */
  readonly platform?: readonly Verb[]
}

const scope = sql`nullif(current_setting('app.tenant_id', true), '')::uuid`

const graceIsOver = sql`exists (select 1 from tenant t where t.tenant_id = ${scope}
  and t.status = 'archived' and t.erase_after <= now())`

/**
 * Puts a table under its tenant: row-level security on and forced, one policy per door tied to the scope, and the
 * rights of each door. Call it in the migration that makes the table.
 */
export async function protectTenantTable(db: Kysely<unknown>, table: string, rights: TenantTableRights): Promise<void> {
  const name = sql.table(table)
  await sql`alter table ${name} enable row level security, force row level security`.execute(db)
  await sql`create policy tenant_only on ${name} to vliegwiel_tenant
    using (tenant_id = ${scope}) with check (tenant_id = ${scope})`.execute(db)
  await sql`grant ${list(rights.tenant)} on ${name} to vliegwiel_tenant`.execute(db)
  if (rights.signIn) {
    await sql`create policy sign_in_reads on ${name} for select to vliegwiel_sign_in using (true)`.execute(db)
    await sql`grant select on ${name} to vliegwiel_sign_in`.execute(db)
  }
  if (rights.platform) {
    await sql`create policy operator_in_scope on ${name} to vliegwiel_platform
      using (tenant_id = ${scope}) with check (tenant_id = ${scope})`.execute(db)
    await sql`grant ${list(rights.platform)} on ${name} to vliegwiel_platform`.execute(db)
  }
  // An archived tenant goes as a whole, and not a day before its grace period is over: the database itself checks.
  await sql`create policy erased_after_grace on ${name} to vliegwiel_erasure
    using (tenant_id = ${scope} and ${graceIsOver})`.execute(db)
  await sql`grant select (tenant_id), delete on ${name} to vliegwiel_erasure`.execute(db)
}

function list(verbs: readonly Verb[]) {
  return sql.join(verbs.map((verb) => sql.raw(verb)))
}
