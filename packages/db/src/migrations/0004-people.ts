import { sql, type Kysely } from 'kysely'
import { protectTenantTable, type TenantTableRights } from './tenant-table.ts'

const all = ['select', 'insert', 'update', 'delete'] as const

const tables: readonly [string, ReturnType<typeof sql>, TenantTableRights][] = [
  [
    'membership',
    sql`create table membership (
      tenant_id uuid not null,
      person_id uuid not null,
      email text not null,
      display_name text not null,
      status text not null default 'active' check (status in ('active', 'suspended')),
      version integer not null default 1,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      primary key (tenant_id, person_id)
    )`,
    // Sign-in reads it to list a person's tenants.
    { tenant: ['select', 'insert', 'update'], signIn: true },
  ],
  [
    'membership_role',
    sql`create table membership_role (
      tenant_id uuid not null,
      person_id uuid not null,
      role text not null,
      granted_by uuid,
      granted_at timestamptz not null,
      primary key (tenant_id, person_id, role)
    )`,
    // Sign-in reads it so that a lowered role counts at the next request.
    { tenant: ['select', 'insert', 'delete'], signIn: true },
  ],
  [
    'invitation',
    sql`create table invitation (
      tenant_id uuid not null,
      invitation_id uuid not null,
      email text not null,
      email_key text not null,
      roles text[] not null,
      token_hash bytea not null,
      invited_by uuid,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      accepted_at timestamptz,
      accepted_by uuid,
      revoked_at timestamptz,
      version integer not null default 1,
      primary key (tenant_id, invitation_id)
    )`,
    // The invited person holds only a token: sign-in finds the invitation by its hash. The operator invites the first administrator.
    { tenant: ['select', 'insert', 'update'], signIn: true, platform: ['select', 'insert'] },
  ],
  [
    'identity_provider',
    sql`create table identity_provider (
      tenant_id uuid not null,
      provider_id uuid not null,
      issuer text not null,
      client_id text not null,
      client_secret bytea,
      label text not null,
      enabled boolean not null default true,
      version integer not null default 1,
      changed_at timestamptz not null,
      primary key (tenant_id, provider_id)
    )`,
    // The sign-in page shows the tenant's own way in before anyone is known.
    { tenant: all, signIn: true },
  ],
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, create, rights] of tables) {
    await create.execute(db)
    await protectTenantTable(db, name, rights)
  }
  await sql`create index membership_by_person on membership (person_id)`.execute(db)
  await sql`create index membership_by_name on membership (tenant_id, lower(display_name), person_id)`.execute(db)
  await sql`create index invitation_by_token on invitation (token_hash)`.execute(db)
  await sql`create unique index invitation_one_open on invitation (tenant_id, email_key)
    where accepted_at is null and revoked_at is null`.execute(db)
  // A first administrator who let the invitation lapse is invited again: the old one is closed first.
  await sql`grant update (revoked_at, version) on invitation to vliegwiel_platform`.execute(db)
}
