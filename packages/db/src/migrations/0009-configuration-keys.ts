import { sql, type Kysely } from 'kysely'

const intoTenant = [
  'document',
  'document_version',
  'document_step',
  'document_release',
  'document_release_item',
  'document_in_force',
  'base_change',
  'override_notice',
  'kind_policy',
]

/** A step of its own, as in 0007: keys point once the tables are spread. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of intoTenant) {
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(`${table}_tenant`)}
      foreign key (tenant_id) references tenant (tenant_id)`.execute(db)
  }
  await sql`alter table document_version add constraint document_version_document
    foreign key (tenant_id, document_id) references document (tenant_id, document_id)`.execute(db)
  await sql`alter table document_step add constraint document_step_version
    foreign key (tenant_id, document_id, number) references document_version (tenant_id, document_id, number)`.execute(
    db,
  )
  await sql`alter table document_release_item add constraint document_release_item_release
    foreign key (tenant_id, release_id) references document_release (tenant_id, release_id)`.execute(db)
  await sql`alter table document_release_item add constraint document_release_item_version
    foreign key (tenant_id, document_id, number) references document_version (tenant_id, document_id, number)`.execute(
    db,
  )
}
