import { sql, type Kysely } from 'kysely'

/** A step of its own, as in 0007: keys point once the tables are spread. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table budget_pilot add constraint budget_pilot_pilot
    foreign key (tenant_id, pilot_id) references pilot (tenant_id, pilot_id)`.execute(db)
}
