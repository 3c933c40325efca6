import { sql, type Kysely } from 'kysely'
import { protectTenantTable, type TenantTableRights } from '../../migrations/tenant-table.ts'

const kept = ['select', 'insert', 'update'] as const
const added = ['select', 'insert'] as const

const tables: readonly [string, ReturnType<typeof sql>, TenantTableRights][] = [
  [
    'ledger_class_list',
    sql`create table ledger_class_list (
      tenant_id uuid not null,
      classes jsonb not null,
      version integer not null default 1,
      changed_at timestamptz not null,
      primary key (tenant_id)
    )`,
    { tenant: kept },
  ],
  [
    'ledger_delivery',
    sql`create table ledger_delivery (
      tenant_id uuid not null,
      delivery_id uuid not null,
      flow text not null check (flow in ('outflow', 'inflow', 'stock')),
      known_at date not null,
      source text not null,
      run_id uuid,
      by_name text not null,
      at timestamptz not null,
      primary key (tenant_id, delivery_id)
    )`,
    // A delivery is added or, within the days of undoing, taken back; it never changes.
    { tenant: ['select', 'insert', 'delete'] },
  ],
  [
    'ledger_month',
    // The unit of knowledge: a month of one flow with all its reasons, one stage, one day (decision 0032).
    sql`create table ledger_month (
      tenant_id uuid not null,
      flow text not null check (flow in ('outflow', 'inflow', 'stock')),
      month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      known_at date not null,
      stage text not null check (stage in ('provisional', 'revised', 'final')),
      parts jsonb not null,
      total integer not null check (total >= 0),
      origin text not null check (origin in ('file', 'events')),
      delivery_id uuid not null,
      primary key (tenant_id, flow, month, known_at)
    )`,
    { tenant: ['select', 'insert', 'delete'] },
  ],
  [
    'budget_plan',
    sql`create table budget_plan (
      tenant_id uuid not null,
      plan_id uuid not null,
      key text not null,
      name text not null,
      council jsonb not null,
      document_from timestamptz not null,
      adopted_on date not null,
      decision jsonb not null,
      synthetic boolean not null default false,
      by_name text not null,
      created_at timestamptz not null,
      version integer not null default 1,
      primary key (tenant_id, plan_id),
      unique (tenant_id, key)
    )`,
    { tenant: kept },
  ],
  [
    'budget_amendment',
    sql`create table budget_amendment (
      tenant_id uuid not null,
      plan_id uuid not null,
      number integer not null,
      amendment jsonb not null,
      by_name text not null,
      at timestamptz not null,
      primary key (tenant_id, plan_id, number)
    )`,
    // Append-only: what changed after the council decided stays visible.
    { tenant: added },
  ],
  [
    'budget_line',
    sql`create table budget_line (
      tenant_id uuid not null,
      plan_id uuid not null,
      line text not null,
      place integer not null,
      year text not null,
      year_from text not null,
      year_to text not null,
      name text not null,
      purse text not null check (purse in ('benefit-budget', 'guidance-money', 'other-money')),
      funding text not null,
      kind text not null check (kind in ('staff', 'training', 'contract', 'loan-fund', 'other')),
      council_cents bigint not null,
      budget_cents bigint not null,
      committed_cents bigint not null default 0 check (committed_cents >= 0),
      spent_cents bigint not null default 0 check (spent_cents >= 0),
      repaid_cents bigint not null default 0 check (repaid_cents between 0 and spent_cents),
      version integer not null default 1,
      primary key (tenant_id, plan_id, line),
      constraint budget_line_never_over check (budget_cents - committed_cents - spent_cents + repaid_cents >= 0)
    )`,
    { tenant: kept },
  ],
  [
    'budget_commitment',
    sql`create table budget_commitment (
      tenant_id uuid not null,
      booking_id uuid not null,
      plan_id uuid not null,
      line text not null,
      cents bigint not null check (cents > 0),
      open_cents bigint not null check (open_cents between 0 and cents),
      primary key (tenant_id, booking_id)
    )`,
    { tenant: kept },
  ],
  [
    'budget_booking',
    sql`create table budget_booking (
      tenant_id uuid not null,
      booking_id uuid not null,
      plan_id uuid not null,
      line text not null,
      number integer not null,
      kind text not null check (kind in ('commitment', 'spending', 'release', 'repayment', 'reversal')),
      day date not null,
      cents bigint not null check (cents > 0),
      reference text not null,
      source text not null,
      of_booking uuid,
      commitment uuid,
      moved_committed bigint not null,
      moved_spent bigint not null,
      moved_repaid bigint not null,
      run_id uuid,
      by_name text not null,
      at timestamptz not null,
      primary key (tenant_id, booking_id),
      unique (tenant_id, plan_id, line, number)
    )`,
    // Append-only: taking back is a booking of its own.
    { tenant: added },
  ],
  [
    'budget_claim',
    sql`create table budget_claim (
      tenant_id uuid not null,
      claim_id uuid not null,
      title text not null,
      claim jsonb not null,
      basis jsonb,
      by_name text not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      version integer not null default 1,
      primary key (tenant_id, claim_id)
    )`,
    { tenant: ['select', 'insert', 'update', 'delete'] },
  ],
  [
    'budget_scenario',
    sql`create table budget_scenario (
      tenant_id uuid not null,
      scenario_id uuid not null,
      name text not null,
      kind text not null check (kind in ('case', 'caseload')),
      input jsonb not null,
      synthetic boolean not null default false,
      by_name text not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      version integer not null default 1,
      primary key (tenant_id, scenario_id)
    )`,
    { tenant: ['select', 'insert', 'update', 'delete'] },
  ],
]

/** Budgets: the ledger by two clocks, adopted plans with what is booked on their lines, claims and scenarios. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, create, rights] of tables) {
    await create.execute(db)
    await protectTenantTable(db, name, rights)
  }
  // A booking is taken back at most once, whatever two hands do at the same moment.
  await sql`create unique index budget_booking_reversed_once on budget_booking (tenant_id, of_booking)
    where kind = 'reversal'`.execute(db)
  // A voucher that was taken back may be booked again: that it stands once is seen to under the lock of the line.
  await sql`create index budget_booking_by_reference
    on budget_booking (tenant_id, plan_id, line, reference)`.execute(db)
  await sql`create index ledger_month_by_delivery on ledger_month (tenant_id, delivery_id)`.execute(db)
}
