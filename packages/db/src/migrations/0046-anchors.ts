import { sql, type Kysely } from 'kysely'
import { protectTenantTable } from './tenant-table.ts'

/**
 * When the end of a log was last laid down outside the database, and where: what a screen says of it. The proof is the
 * anchor outside; this row can be rewritten with the log.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table audit_anchor (
    tenant_id uuid not null,
    seq bigint not null,
    at timestamptz not null,
    places text[] not null,
    primary key (tenant_id)
  )`.execute(db)
  await protectTenantTable(db, 'audit_anchor', { tenant: ['select', 'insert', 'update'] })
}
