import { sql, type Kysely } from 'kysely'

/** A step of its own, as in 0007: keys point once the tables are spread. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table import_piece
    add constraint import_piece_tenant foreign key (tenant_id) references tenant (tenant_id),
    add constraint import_piece_run foreign key (tenant_id, run_id) references import_run (tenant_id, run_id)`.execute(
    db,
  )
}
