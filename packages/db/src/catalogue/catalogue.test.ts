import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPostgresDatabase, onBothDatabases, type PostgresTestDatabase } from '../testing/index.ts'
import { catalogueFindings } from './findings.ts'
import { dumpSchema } from './schema-dump.ts'
import { openClient } from '../surviving-connections.ts'

const committed = readFileSync(join(import.meta.dirname, '../../schema.sql'), 'utf8')

onBothDatabases('catalogue', (database) => {
  test('no rule finds anything, in under a second (T07)', async () => {
    const tookMs: number[] = []
    // The best of a few: what the questions cost, not what the neighbours on the processor cost.
    for (let round = 0; round < 3 || (Math.min(...tookMs) >= 1_000 && round < 9); round += 1) {
      const start = performance.now()
      expect(await catalogueFindings((text) => database.db.pool.query(text))).toEqual([])
      tookMs.push(performance.now() - start)
    }
    expect(Math.min(...tookMs)).toBeLessThan(1_000)
  })

  test('schema.sql is what the migrations make', async () => {
    expect(await dumpSchema((text) => database.db.pool.query(text))).toBe(committed)
  })
})

describe('a lock that is broken is found (T03)', () => {
  let database: PostgresTestDatabase
  let superuser: pg.Client
  beforeAll(async () => {
    database = await createPostgresDatabase()
    superuser = await openClient(database.superuserUrl)
  })
  afterAll(async () => {
    await superuser.end()
    await database.drop()
  })

  const sections = committed.split(/^-- /m).slice(1)
  const tables = sections.map((section) => section.slice(0, section.indexOf('\n')))
  const policies = sections.flatMap((section, i) =>
    [...section.matchAll(/^policy (\S+) /gm)].map((found): [string, string] => [tables[i] ?? '', found[1] ?? '']),
  )

  const ask = (text: string) => superuser.query(text)
  const after = async <T>(sabotage: string, asked: () => Promise<T>): Promise<T> => {
    await superuser.query('begin')
    await superuser.query(sabotage)
    const answer = await asked()
    await superuser.query('rollback')
    return answer
  }
  // Each asks a hundred tables; some three hundred locks are broken here.
  const foundAfter = (sabotage: string) => after(sabotage, () => catalogueFindings(ask))
  const schemaAfter = (sabotage: string) => after(sabotage, () => dumpSchema(ask))

  test.each([
    ['temporary on database %I to public', 'nobody makes temporary tables'],
    ['temporary on database %I to vliegwiel_tenant', 'nobody makes temporary tables'],
    ['create on schema public to public', 'nobody makes tables among ours'],
    ['create on schema public to vliegwiel_tenant', 'nobody makes tables among ours'],
  ])('seen: a temporary table stood before membership: grant %s', async (right, rule) => {
    const grant = `do $$ begin execute format('grant ${right}', current_database()); end $$`
    expect((await foundAfter(grant)).map((one) => one.rule)).toEqual([rule])
  })

  test('seen: a temporary table stood before membership on a kept connection', async () => {
    const client = await openClient(database.loginUrl)
    await expect(client.query('create temporary table membership (tenant_id uuid)')).rejects.toThrow(
      /permission denied/,
    )
    await client.end()
  })

  test('there are enough to try, and unbroken it is in order', async () => {
    expect(await foundAfter('select 1')).toEqual([])
    expect(await schemaAfter('select 1')).toBe(committed)
    expect(tables.length).toBeGreaterThanOrEqual(22)
    expect(policies.length).toBeGreaterThanOrEqual(28)
  })

  test.each(tables)('FORCE taken from %s', async (table) => {
    expect(await foundAfter(`alter table ${table} no force row level security`)).toHaveLength(1)
  })

  test.each(tables)('row security taken from %s', async (table) => {
    expect(await foundAfter(`alter table ${table} disable row level security`)).toHaveLength(1)
  })

  test.each(policies)('policy taken from %s: %s', async (table, policy) => {
    expect((await schemaAfter(`drop policy ${policy} on ${table}`)) === committed).toBe(false)
  })

  test.each([
    ['a policy that lets everyone in', `alter policy tenant_only on membership using (true)`],
    ['a write check that lets everything out', `alter policy tenant_only on membership with check (true)`],
    ['a policy for nobody in particular', `create policy all_in on job using (true)`],
    ['a table that the login role owns', `alter table job owner to vliegwiel_login`],
    ['a right for everybody', `grant select on membership to public`],
    ['a right for the login role', `grant select on membership to vliegwiel_login`],
    ['a role that steps over row security', `alter role vliegwiel_tenant bypassrls`],
    ['a login role that inherits', `alter role vliegwiel_login inherit`],
    ['an audit that can be changed', `grant update on audit_entry to vliegwiel_tenant`],
    ['a table without a tenant', `create table note (note_id uuid primary key)`],
    ['a client table for the tenant’s door', `grant select on client to vliegwiel_tenant`],
    ['a column of a client for the release', `grant select (key) on client to vliegwiel_releasing`],
    [
      'a client policy that does not ask who asks',
      `alter policy staff_sees on client_step using (tenant_id = (select scope.tenant()))`,
    ],
    ['a partner with debts', `grant select on tenant_setting to vliegwiel_partner`],
    [
      'a relation instead of the tenant',
      `alter policy staff_sees on client using (tenant_id = (select scope.tenant()) or worker_id = (select scope.person()))`,
    ],
    ['a view with its owner’s eyes', `create view everyone as select * from membership`],
    ['a function that runs as owner', `create function peek() returns int language sql security definer as 'select 1'`],
    ['a key that forgets the tenant', `create unique index loose on membership (person_id)`],
    ['a login with two doors', `create role two login in role vliegwiel_tenant, vliegwiel_jobs`],
    ['a door that leads to another', `grant vliegwiel_erasure to vliegwiel_tenant`],
    ['a login with rights of its own', `create role one login in role vliegwiel_tenant; grant select on job to one`],
    ['a login that owns a table', `create role one login in role vliegwiel_tenant; alter table job owner to one`],
    ['a login that makes databases', `create role one login createdb in role vliegwiel_tenant`],
    [
      'a login with its own defaults',
      `create role one login in role vliegwiel_tenant; alter role one set role = 'none'`,
    ],
    ['large objects for everybody', `grant execute on function lo_get(oid) to public`],
    ['sight of other sessions', `grant execute on function pg_stat_get_activity(integer) to vliegwiel_tenant`],
    ['names of kept statements', `grant execute on function pg_prepared_statement() to public`],
    ['a right to empty a table', `grant truncate on job to vliegwiel_tenant`],
  ])('%s', async (_name, sabotage) => {
    expect((await foundAfter(sabotage)).length).toBeGreaterThanOrEqual(1)
  })
})
