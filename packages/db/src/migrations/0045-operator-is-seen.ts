import { sql, type Kysely } from 'kysely'
import { protectTenantTable } from './tenant-table.ts'

const scope = sql`nullif(current_setting('app.tenant_id', true), '')::uuid`

/**
 * The log of the platform, and a log that can forget without being cut (0034).
 *
 * The platform has a chain of its own under an id that is no tenant's, so the two tables of the log point at no tenant
 * any more. What may be forgotten (names of people, the network somebody came from) stands beside the entry, which
 * holds a salted hash of it: an entry is never changed, and its link stays as it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table audit_entry drop constraint audit_entry_tenant`.execute(db)
  await sql`alter table audit_head drop constraint audit_head_tenant`.execute(db)
  await sql`alter table audit_entry
    alter column actor_name drop not null,
    add column form smallint not null default 1 check (form in (1, 2)),
    add column network_prefix text,
    add column committed jsonb not null default '{}'`.execute(db)

  await sql`create table audit_forgotten (
    tenant_id uuid not null,
    subject_id text not null,
    at timestamptz not null,
    primary key (tenant_id, subject_id)
  )`.execute(db)
  await protectTenantTable(db, 'audit_forgotten', { tenant: ['select', 'insert'] })
  await sql`create policy erasure_asks on audit_forgotten for select to vliegwiel_erasure
    using (tenant_id = ${scope})`.execute(db)
  await sql`grant select (tenant_id, subject_id) on audit_forgotten to vliegwiel_erasure`.execute(db)

  await sql`create table audit_said (
    tenant_id uuid not null,
    seq bigint not null,
    part text not null check (part in ('actor', 'label', 'detail', 'network')),
    subject_id text,
    at timestamptz not null,
    value text not null,
    salt bytea not null,
    primary key (tenant_id, seq, part)
  )`.execute(db)
  await sql`create index audit_said_by_subject on audit_said (tenant_id, subject_id)`.execute(db)
  await protectTenantTable(db, 'audit_said', { tenant: ['select', 'insert'], platform: ['select', 'insert'] })
  await sql`create policy joins on audit_said to vliegwiel_accounts
    using (tenant_id = ${scope}) with check (tenant_id = ${scope})`.execute(db)
  await sql`grant select, insert on audit_said to vliegwiel_accounts`.execute(db)
  await sql`grant select (seq, part, subject_id, at) on audit_said to vliegwiel_erasure`.execute(db)
  // The database itself sees to the terms: nothing goes before its time, and no name of who was not forgotten.
  await sql`create policy network_after_thirty_days on audit_said to vliegwiel_erasure
    using (tenant_id = ${scope} and part = 'network' and at < now() - interval '30 days')`.execute(db)
  await sql`create policy of_who_was_forgotten on audit_said to vliegwiel_erasure
    using (tenant_id = ${scope} and part <> 'network' and subject_id in (
      select f.subject_id from audit_forgotten f where f.tenant_id = ${scope}))`.execute(db)
}
