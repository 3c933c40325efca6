import { sql, type Kysely } from 'kysely'

/** A step of its own, as in 0007: keys point once the tables are spread. A file that goes takes its pieces along. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table export_piece
    add constraint export_piece_tenant foreign key (tenant_id) references tenant (tenant_id),
    add constraint export_piece_file foreign key (tenant_id, file_id) references export_file (tenant_id, file_id)
      on delete cascade`.execute(db)
}
