import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { expect, test } from 'vitest'
import { migrations } from './migrations/index.ts'
import { lockingStatements } from './testing/locking-statements.ts'

/** What a migration sends, recorded without a database. */
async function statementsOf(name: string): Promise<string[]> {
  const sent: string[] = []
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (inner) => new PostgresIntrospector(inner),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void sent.push(query.sql),
  })
  await migrations[name]?.up(db)
  return sent
}

/**
 * Migrations that hold a lock for as long as a table is large, and have landed. Each ran before the first installation
 * had rows; a new one goes by other means, or says here why its table stays small.
 */
const landed: ReadonlySet<string> = new Set([
  '0007-foreign-keys',
  '0009-configuration-keys',
  '0011-pilot-keys',
  '0013-import-keys',
  '0015-portal-host',
  '0018-import-reading',
  '0024-letters-and-temporary-tables',
  '0030-import-pieces',
  '0031-import-piece-keys',
  '0033-a-login-for-each-door',
  '0039-portal-host-key',
  '0043-reset-accounts',
  '0052-client-keys',
  '0057-budgets-keys',
  '0063-export-pieces',
  '0064-export-piece-keys',
  '0065-first-answers',
])
/** Small by nature, with the reason. */
const small: Readonly<Record<string, string>> = {
  '0071-benefit-budget-keys': 'keys of the tables that the step before made, in one release',
  '0073-pilot-money-keys': 'keys of the table that the step before made, in one release',
  '0075-passkeys': 'sessions end within a day: some thousands of rows in the largest installation',
  '0076-passkey-keys': 'keys of the tables that the step before made, in one release',
  '0077-session-whence': 'sessions end within a day: some thousands of rows in the largest installation',
}

test('no migration keeps people waiting on a table that has rows', async () => {
  const found: Record<string, unknown> = {}
  for (const name of Object.keys(migrations)) {
    const locks = lockingStatements(await statementsOf(name))
    if (locks.length > 0 && !(name in small)) found[name] = locks
  }
  const news = Object.fromEntries(Object.entries(found).filter(([name]) => !landed.has(name)))
  expect(news).toEqual({})
  // A name that holds no lock, or is no migration, has no place in the list.
  expect([...landed].filter((name) => found[name] === undefined)).toEqual([])
})

test.each([
  ['create index job_by_kind on job (tenant_id, kind)', 'job'],
  ['CREATE UNIQUE INDEX ON "public"."job" (kind)', 'job'],
  ['alter table auth.person alter column email set not null', 'auth.person'],
  ['alter table job alter column done type bigint', 'job'],
  ['alter table job alter column done set data type bigint', 'job'],
  ['alter table job add constraint job_done check (done >= 0)', 'job'],
  ['alter table job add constraint job_tenant foreign key (tenant_id) references tenant (tenant_id)', 'job'],
  ['alter table job add column a int generated always as (done + 1) stored', 'job'],
  ['alter table job add column a uuid default gen_random_uuid()', 'job'],
  ['alter table only job add primary key (tenant_id)', 'job'],
  ['update job set done = 0', 'job'],
])('seen: %s is found', (statement, table) => {
  expect(lockingStatements([statement]).map((one) => one.table)).toEqual([table])
  // Of a table that the same migration made, it locks nobody out.
  expect(lockingStatements([`create table ${table} (done integer)`, statement])).toEqual([])
})

test.each([
  'create index concurrently job_by_kind on job (kind)',
  'alter table job add column note text',
  "alter table job add column note text not null default ''",
  'alter table job add constraint job_done check (done >= 0) not valid',
  'alter table job validate constraint job_done',
  'update job set done = 0 where job_id = $1',
  'grant select on job to vliegwiel_tenant',
])('%s holds nobody up', (statement) => {
  expect(lockingStatements([statement])).toEqual([])
})
