import { sql, type Kysely } from 'kysely'

const ofTenant = ['ledger_class_list', 'ledger_delivery', 'budget_plan', 'budget_claim', 'budget_scenario']

/** A step of its own, as in 0007: keys point once the tables are spread. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ofTenant)
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(`${table}_tenant`)}
      foreign key (tenant_id) references tenant (tenant_id)`.execute(db)
  await sql`alter table ledger_month add constraint ledger_month_delivery
    foreign key (tenant_id, delivery_id) references ledger_delivery (tenant_id, delivery_id)`.execute(db)
  for (const table of ['budget_amendment', 'budget_line'])
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(`${table}_plan`)}
      foreign key (tenant_id, plan_id) references budget_plan (tenant_id, plan_id)`.execute(db)
  await sql`alter table budget_booking add constraint budget_booking_line
    foreign key (tenant_id, plan_id, line) references budget_line (tenant_id, plan_id, line)`.execute(db)
  await sql`alter table budget_commitment add constraint budget_commitment_booking
    foreign key (tenant_id, booking_id) references budget_booking (tenant_id, booking_id)`.execute(db)
}
