import { sql, type Kysely } from 'kysely'

const ofPilot = ['pilot_amendment', 'pilot_participant', 'pilot_allocation', 'pilot_outcome', 'pilot_publication']

/** A step of its own, as in 0007: keys point once the tables are spread. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table pilot add constraint pilot_tenant
    foreign key (tenant_id) references tenant (tenant_id)`.execute(db)
  for (const table of ofPilot) {
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(`${table}_pilot`)}
      foreign key (tenant_id, pilot_id) references pilot (tenant_id, pilot_id)`.execute(db)
  }
  for (const table of ['pilot_allocation', 'pilot_outcome']) {
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(`${table}_participant`)}
      foreign key (tenant_id, pilot_id, participant)
      references pilot_participant (tenant_id, pilot_id, participant)`.execute(db)
  }
}
