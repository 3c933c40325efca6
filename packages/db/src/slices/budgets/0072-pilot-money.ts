import { sql, type Kysely } from 'kysely'
import { protectTenantTable } from '../../migrations/tenant-table.ts'

/** Which lines of which plans pay the arms of a pilot. One list a pilot, changed as a whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table budget_pilot (
      tenant_id uuid not null,
      pilot_id uuid not null,
      links jsonb not null,
      by_name text not null,
      changed_at timestamptz not null,
      version integer not null default 1,
      primary key (tenant_id, pilot_id)
    )`.execute(db)
  await protectTenantTable(db, 'budget_pilot', { tenant: ['select', 'insert', 'update'] })
}
