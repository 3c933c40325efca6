import { sql, type Kysely } from 'kysely'

const intoTenant = [
  'tenant_setting',
  'membership',
  'invitation',
  'identity_provider',
  'audit_entry',
  'audit_head',
  'idempotency',
  'saved_view',
  'job',
  'mail_message',
  'isolation_run',
  'export_file',
]

/** A step of its own: on distributed PostgreSQL the tables are spread over the workers before keys can point. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of intoTenant) {
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(`${table}_tenant`)}
      foreign key (tenant_id) references tenant (tenant_id)`.execute(db)
  }
  await sql`alter table tenant add constraint tenant_parent foreign key (parent_id) references tenant (tenant_id)`.execute(
    db,
  )
  await sql`alter table membership_role add constraint membership_role_membership
    foreign key (tenant_id, person_id) references membership (tenant_id, person_id)`.execute(db)
  await sql`alter table membership add constraint membership_person
    foreign key (person_id) references auth.person (person_id)`.execute(db)
  await sql`alter table saved_view add constraint saved_view_owner
    foreign key (tenant_id, owner_id) references membership (tenant_id, person_id)`.execute(db)
  for (const table of ['recovery_code', 'session', 'sign_in_challenge', 'oidc_identity', 'idempotency']) {
    await sql`alter table ${sql.table(`auth.${table}`)} add constraint ${sql.id(`${table}_person`)}
      foreign key (person_id) references auth.person (person_id) on delete cascade`.execute(db)
  }
}
