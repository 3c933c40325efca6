import { createHash, randomBytes } from 'node:crypto'
import { loginKeyOf, makeLogins, migrateUrl, superuserLocks } from '@vliegwiel/db'
import { benchKey } from './bench-key.ts'
import type { Postgres } from '@vliegwiel/testing'
import { openClient } from '@vliegwiel/db/connections'

/** Who asks in the benchmark: one signed-in administrator for each tenant. */
export interface BenchUser {
  readonly slug: string
  readonly tenantId: string
  readonly token: string
}

export interface BenchDatabase {
  readonly loginUrl: string
  readonly users: readonly BenchUser[]
}

const person = (i: number) => `01900000-0000-7000-8000-${String(i).padStart(12, '0')}`
const tenant = (i: number) => `01910000-0000-7000-8000-${String(i).padStart(12, '0')}`

/**
 * A migrated database with tenants that each have a person, a session and as many jobs as asked for. Written by the
 * superuser in a few statements: this is the fixture, not what is measured. Ceilings get one where the scope is a
 * setting (`signed: false`).
 */
export async function makeDatabase(
  postgres: Postgres,
  name: string,
  tenants: number,
  rows: number,
  { signed = true } = {},
): Promise<BenchDatabase> {
  await ensureOwner(postgres)
  const superuserUrl = await postgres.createDatabase(name)
  const client = await openClient(superuserUrl)
  await client.query(`alter database ${name} owner to vliegwiel_owner`)
  await client.query('alter schema public owner to vliegwiel_owner')
  const ownerUrl = postgres.urlOf(name, { name: 'vliegwiel_owner', password: 'owner' })
  await migrateUrl(ownerUrl)
  await makeLogins(ownerUrl, loginKeyOf(benchKey), { signed })
  await client.query(superuserLocks)
  await client.query(`alter role vliegwiel_login login password 'login'`)
  const users = Array.from({ length: tenants }, (_, i) => ({
    slug: `gemeente-${i}`,
    tenantId: tenant(i),
    personId: person(i),
    token: randomBytes(32).toString('base64url'),
  }))
  const columns = {
    tenant: users.map((user) => user.tenantId),
    slug: users.map((user) => user.slug),
    person: users.map((user) => user.personId),
    hash: users.map((user) => createHash('sha256').update(user.token).digest()),
  }
  await client.query(
    `insert into tenant (tenant_id, kind, slug, name, path, created_at, changed_at)
     select t, 'municipality', s, s, array[t], now(), now() from unnest($1::uuid[], $2::text[]) as x(t, s)`,
    [columns.tenant, columns.slug],
  )
  await client.query(
    `insert into auth.person (person_id, email, email_key, display_name, created_at, changed_at)
     select p, p || '@bench.example', p || '@bench.example', 'Mens', now(), now() from unnest($1::uuid[]) as x(p)`,
    [columns.person],
  )
  await client.query(
    `insert into auth.session (token_hash, person_id, method, created_at, last_seen_at, expires_at)
     select h, p, 'password', now(), now(), now() + interval '12 hours' from unnest($1::bytea[], $2::uuid[]) as x(h, p)`,
    [columns.hash, columns.person],
  )
  await client.query(
    `insert into membership (tenant_id, person_id, email, display_name, created_at, changed_at)
     select t, p, p || '@bench.example', 'Mens', now(), now() from unnest($1::uuid[], $2::uuid[]) as x(t, p)`,
    [columns.tenant, columns.person],
  )
  await client.query(
    `insert into membership_role (tenant_id, person_id, role, granted_at)
     select t, p, 'administrator', now() from unnest($1::uuid[], $2::uuid[]) as x(t, p)`,
    [columns.tenant, columns.person],
  )
  await client.query(
    `insert into job (tenant_id, job_id, kind, status, done, total, input, result, started_by, created_at, finished_at)
     select t, gen_random_uuid(), 'tenant.export', 'done', 13, 13, '{}', '{"fileId": "x"}', p, now(), now()
     from unnest($1::uuid[], $2::uuid[]) as x(t, p), generate_series(1, $3)`,
    [columns.tenant, columns.person, Math.ceil(rows / tenants)],
  )
  await client.query('vacuum analyze')
  await client.end()
  return { loginUrl: postgres.urlOf(name, { name: 'vliegwiel_login', password: 'login' }), users }
}

async function ensureOwner(postgres: Postgres): Promise<void> {
  const client = await openClient(postgres.ownerUrl)
  const { rowCount } = await client.query(`select 1 from pg_roles where rolname = 'vliegwiel_owner'`)
  if (rowCount === 0) await client.query(`create role vliegwiel_owner login createrole password 'owner'`)
  await client.end()
}
