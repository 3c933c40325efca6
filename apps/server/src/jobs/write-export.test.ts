import { AsyncLocalStorage } from 'node:async_hooks'
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
import { exportTenant, exportedText, headOf, inPieces, pieceBytes } from './write-export.ts'

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

/** Not inside the door of whoever calls: a colleague, at another connection. */
const outside = AsyncLocalStorage.snapshot()

const plantProvider = (changed_at: Date) =>
  inTenant(database.db, { tenantId }, (trx) =>
    trx
      .insertInto('identity_provider')
      .values({
        provider_id: '019a0000-0000-7000-8000-000000000009',
        issuer: 'https://idp.example',
        client_id: 'console',
        client_secret: Buffer.from('geheim'),
        label: 'Werkaccount',
        changed_at,
      })
      .execute(),
  )

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
  const key = { fileId, idempotencyKey: crypto.randomUUID() }
  const { data } = await browser.call('helmond', 'jobs.fetchFile', key)
  const { address, bytes } = data as { readonly address: string; readonly bytes: number }
  const file = await browser.request(address)
  expect(file.status).toBe(200)
  const text = await file.text()
  expect(Buffer.byteLength(text)).toBe(bytes)
  return { text, written: JSON.parse(text) as Written }
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

test('an export sees one moment: what is written while it runs is in no table of it', async () => {
  const later = new Date('2026-11-25T11:00:00Z')
  const text = (meanwhile: () => Promise<unknown>) =>
    inTenant(database.db, { tenantId, snapshot: true }, async (trx) => {
      const parts: string[] = []
      for await (const part of exportedText(trx, await headOf(trx))) {
        parts.push(part.toString())
        // Once, after the first rows were read.
        if (parts.length === 3) await meanwhile()
      }
      return parts.join('')
    })
  expect(await text(() => outside(() => plantProvider(later)))).not.toContain(later.toISOString())
  expect(await text(() => Promise.resolve())).toContain(later.toISOString())
}, 60_000)

test('no piece is longer than the next, and together they are the text', async () => {
  async function* parts() {
    for (const length of [3, 0, 25, 10, 1]) yield await Promise.resolve(Buffer.alloc(length, length))
  }
  const pieces: Buffer[] = []
  for await (const piece of inPieces(parts(), 10)) pieces.push(piece)
  expect(pieces.map(({ length }) => length)).toEqual([10, 10, 10, 9])
  const whole = [3, 25, 10, 1].map((length) => Buffer.alloc(length, length))
  expect(Buffer.concat(pieces)).toEqual(Buffer.concat(whole))
  expect(pieceBytes).toBeLessThan(1_000_000)
})
