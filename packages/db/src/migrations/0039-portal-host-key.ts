import { sql, type Kysely } from 'kysely'

/** A step of its own, as in 0007: keys point once the tables are spread. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table portal_host add constraint portal_host_tenant
    foreign key (tenant_id) references tenant (tenant_id)`.execute(db)
}
