import { sql, type Kysely } from 'kysely'

/** A step of its own, as in 0007: keys point once the tables are spread. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['import_run', 'import_file', 'import_change', 'import_mapping']) {
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(`${table}_tenant`)}
      foreign key (tenant_id) references tenant (tenant_id)`.execute(db)
  }
  for (const table of ['import_file', 'import_change']) {
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(`${table}_run`)}
      foreign key (tenant_id, run_id) references import_run (tenant_id, run_id)`.execute(db)
  }
}
