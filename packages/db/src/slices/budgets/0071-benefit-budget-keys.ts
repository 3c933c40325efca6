import { sql, type Kysely } from 'kysely'

/** A step of its own, as in 0007: keys point once the tables are spread. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['benefit_budget_figure', 'budget_target'])
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(`${table}_tenant`)}
      foreign key (tenant_id) references tenant (tenant_id)`.execute(db)
}
