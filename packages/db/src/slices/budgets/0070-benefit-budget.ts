import { sql, type Kysely } from 'kysely'
import { protectTenantTable } from '../../migrations/tenant-table.ts'

/** What the benefit budget of a year is and costs, figure by figure, and the targets that results are held against. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Append-only: the newest number of a year and figure holds, and null takes it back. What was said stays readable.
  await sql`create table benefit_budget_figure (
      tenant_id uuid not null,
      year integer not null check (year between 2015 and 2199),
      figure text not null
        check (figure in ('provisional', 'revised', 'final', 'costs-expected', 'costs-realised')),
      number integer not null check (number >= 1),
      cents bigint check (cents >= 0),
      source text not null,
      source_date date not null,
      certainty text not null check (certainty in ('verified', 'secondary', 'derived', 'assumed')),
      synthetic boolean not null default false,
      by_name text not null,
      at timestamptz not null,
      primary key (tenant_id, year, figure, number)
    )`.execute(db)
  await protectTenantTable(db, 'benefit_budget_figure', { tenant: ['select', 'insert'] })
  await sql`create table budget_target (
      tenant_id uuid not null,
      target_id uuid not null,
      name text not null,
      target jsonb not null,
      synthetic boolean not null default false,
      by_name text not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      version integer not null default 1,
      primary key (tenant_id, target_id)
    )`.execute(db)
  await protectTenantTable(db, 'budget_target', { tenant: ['select', 'insert', 'update', 'delete'] })
}
