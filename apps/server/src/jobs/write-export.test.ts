import { atSignIn, inTenant, tenantTableNames } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { demoPersons } from '@vliegwiel/demo'
import { seededDemo } from '@vliegwiel/demo/testing'
import type { JobHandler } from '@vliegwiel/jobs/server'
import { columnsLeftOut, tablesLeftOut } from '@vliegwiel/tenants/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { watchLongestTurn } from '../testing/longest-turn.ts'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { exportTenant } from './write-export.ts'

const now = new Date('2026-11-25T10:00:00Z')
let database: PostgresTestDatabase
let server: TestServer
let tenantId: string
beforeAll(async () => {
  database = await createPostgresDatabase({ from: seededDemo(now) })
  server = await startTestServer(database.db, { clock: () => now })
  const row = await atSignIn(database.db, (trx) =>
    trx.selectFrom('tenant').select('tenant_id').where('slug', '=', 'helmond').executeTakeFirstOrThrow(),
  )
  tenantId = row.tenant_id
})
afterAll(async () => {
  await server.stop(100)
  await database.drop()
})

/** Every column that code inside a tenant can read, as the database lists them. */
async function columns(): Promise<{ table: string; column: string; type: string }[]> {
  const client = await database.db.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SET LOCAL ROLE vliegwiel_tenant')
    const found = await client.query<{ table: string; column: string; type: string }>(
      `select table_name as "table", column_name as "column", data_type as "type"
       from information_schema.columns where table_schema = 'public'`,
    )
    return found.rows
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

interface Written {
  readonly tables: readonly { readonly table: string; readonly rows: readonly Record<string, unknown>[] }[]
}

/** One round as people do it: ask for it, let the job run, fetch the file. */
async function round(): Promise<{ text: string; written: Written }> {
  const browser = new TestBrowser(server.url)
  const who = demoPersons.find(({ displayName }) => displayName === 'Samira El Idrissi')?.personId ?? ''
  await browser.signInAsDemo(who)
  const asked = await browser.call('helmond', 'tenants.exportTenant', { idempotencyKey: crypto.randomUUID() })
  expect(asked.status).toBe(200)
  const progress = () => Promise.resolve()
  const given = { db: database.db, tenantId, jobId: tenantId, input: {}, startedBy: who, at: now, progress }
  const { fileId } = (await exportTenant(given as Parameters<JobHandler>[0])) as { fileId: string }
  const fetched = await browser.call('helmond', 'jobs.fetchFile', { fileId, idempotencyKey: crypto.randomUUID() })
  expect(fetched.status).toBe(200)
  const { content } = await inTenant(database.db, { tenantId }, (trx) =>
    trx.selectFrom('export_file').select('content').where('file_id', '=', fileId).executeTakeFirstOrThrow(),
  )
  return { text: content.toString(), written: JSON.parse(content.toString()) as Written }
}

const withoutLog = ({ tables }: Written) => JSON.stringify(tables.filter(({ table }) => !table.startsWith('audit_')))

test('three exports in a row are the same, but for the log of them', async () => {
  const rounds = [await round(), await round(), await round()] as const
  expect(withoutLog(rounds[1].written)).toBe(withoutLog(rounds[0].written))
  expect(withoutLog(rounds[2].written)).toBe(withoutLog(rounds[0].written))
  // Two lines of the log a round, each with what stands beside it: asked for, handed out.
  expect(rounds[2].text.length - rounds[1].text.length).toBe(rounds[1].text.length - rounds[0].text.length)
  expect(rounds[1].text.length - rounds[0].text.length).toBeLessThan(5_000)
}, 180_000)

test('every column of every table of a tenant is exported, or says why not', async () => {
  const { written } = await round()
  const exported = new Set(written.tables.map(({ table }) => table))
  const tables = [...tenantTableNames]
  expect(tables.filter((table) => !exported.has(table) && !Object.hasOwn(tablesLeftOut, table))).toEqual([])
  expect([...exported].filter((table) => Object.hasOwn(tablesLeftOut, table))).toEqual([])
  const rows = await columns()
  for (const { table, rows: lines } of written.tables) {
    const first = lines.find((line) => table !== 'pilot' || line['state'] === 'closed')
    if (first === undefined) continue
    const all = rows.filter((row) => row.table === table).map(({ column }) => column)
    const reasons = columnsLeftOut[table] ?? {}
    expect(Object.keys(first).toSorted(), table).toEqual(
      all.filter((column) => !Object.hasOwn(reasons, column)).toSorted(),
    )
  }
  // A reason for what is not there is no reason.
  const known = new Set(rows.map(({ table, column }) => `${table}.${column}`))
  const named = Object.entries(columnsLeftOut).flatMap(([table, of]) => Object.keys(of).map((one) => `${table}.${one}`))
  expect(named.filter((name) => !known.has(name))).toEqual([])
}, 180_000)

test('a column whose name says that it opens a door is left out', async () => {
  const rows = (await columns())
    .filter(({ column, type }) => /token|secret|password/.test(column) || (type === 'bytea' && column === 'content'))
    .map(({ table, column }) => ({ name: `${table}.${column}` }))
  const isLeftOut = (name: string) => {
    const [table = '', column = ''] = name.split('.')
    return Object.hasOwn(tablesLeftOut, table) || Object.hasOwn(columnsLeftOut[table] ?? {}, column)
  }
  expect(rows.map(({ name }) => name).filter((name) => !isLeftOut(name))).toEqual([])
})

test('no turn of the event loop is long while an export runs', async () => {
  const turns: number[] = []
  // The least of several: the others may have had the bad luck of a busy machine.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const watch = watchLongestTurn()
    await round()
    turns.push(watch.stop())
  }
  expect(Math.min(...turns)).toBeLessThan(200)
}, 180_000)
