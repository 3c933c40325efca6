import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asOperator, atAccounts, inTenant, newestMigration, tenantTableNames, type Database } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { demoTenants, seedDemo } from '@vliegwiel/demo'
import { readTree, tablesLeftOut } from '@vliegwiel/tenants/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportedText, headOf } from '../../jobs/write-export.ts'
import { runCommandLine } from '../run-command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-restore-'))
let source: PostgresTestDatabase
let empty: PostgresTestDatabase
const exports = new Map<string, string>()
beforeAll(async () => {
  source = await createPostgresDatabase()
  empty = await createPostgresDatabase()
  await seedDemo(source.db, { at: new Date('2026-11-25T10:00:00Z'), publicUrl: 'http://localhost' })
  for (const { slug } of demoTenants) exports.set(slug, await exported(source.db, slug))
  await run(['migrate'])
})
afterAll(async () => {
  await source.drop()
  await empty.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function exported(db: Database, slug: string): Promise<string> {
  const tree = await asOperator(db, { tenantId: null }, readTree)
  const tenantId = tree.find((row) => row.slug === slug)?.tenant_id ?? ''
  return inTenant(db, { tenantId, readOnly: true }, async (trx) => {
    const parts: Buffer[] = []
    for await (const part of exportedText(trx, await headOf(trx))) parts.push(part)
    return Buffer.concat(parts).toString()
  })
}

async function run(typed: readonly string[], database = empty) {
  const out: string[] = []
  const say = (line: string) => void out.push(line)
  const environment = {
    ...database.environment,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATA_DIR: folder,
    NODE_ENV: 'test',
    LANG: 'nl_NL.UTF-8',
  }
  const code = await runCommandLine(typed, { out: say, problem: say }, environment)
  return { code, out: out.join('\n') }
}

const fileOf = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const textOf = (slug: string) => exports.get(slug) ?? ''

test('every tenant of the demo comes back from its export, and its export is the same to the byte', async () => {
  const different: string[] = []
  for (const { slug, parent } of demoTenants) {
    const under = parent === null ? [] : ['--parent', parent]
    const restored = await run(['restore', fileOf(`${slug}.json`, textOf(slug)), ...under])
    expect([slug, restored.code, restored.code === 0 ? '' : restored.out]).toEqual([slug, 0, ''])
    if ((await exported(empty.db, slug)) !== textOf(slug)) different.push(slug)
  }
  expect(different).toEqual([])
  expect((await run(['audit', 'verify'])).code).toBe(0)
  // Who worked there has an account again, and no way in until they make a password.
  const people = await atAccounts(empty.db, (trx) => trx.selectFrom('auth.person').select('has_password').execute())
  expect(people.length).toBeGreaterThan(5)
  expect(people.every(({ has_password: has }) => !has)).toBe(true)
  const again = await run(['restore', join(folder, 'helmond.json')])
  expect(again).toEqual({ code: 2, out: 'helmond staat er al. Er is niets veranderd.' })
}, 300_000)

test('every table of a tenant is put back, or says why it is not exported', () => {
  const { tables } = JSON.parse(textOf('helmond')) as { readonly tables: readonly { readonly table: string }[] }
  const there = new Set(tables.map(({ table }) => table))
  expect([...tenantTableNames].filter((name) => !there.has(name) && !Object.hasOwn(tablesLeftOut, name))).toEqual([])
})

test('a file that is damaged, foreign, of another version or changed is refused, and leaves nothing', async () => {
  const database = await createPostgresDatabase()
  await run(['migrate'], database)
  const whole = textOf('emmen')
  const given = JSON.parse(whole) as { tables: { table: string; rows: Record<string, unknown>[] }[] }
  const without = JSON.stringify({ ...given, tables: given.tables.filter(({ table }) => table !== 'membership') })
  const changedLog = {
    ...given,
    tables: given.tables.map((one) =>
      one.table === 'audit_entry'
        ? { ...one, rows: one.rows.map((row) => ({ ...row, action: 'people.setRoles' })) }
        : one,
    ),
  }
  const cases: readonly [string, RegExp][] = [
    [whole.slice(0, 4_000), /beschadigd of niet compleet/],
    [without, /beschadigd of niet compleet/],
    [JSON.stringify(changedLog), /beschadigd of niet compleet/],
    [whole.replace(/"tenant_id":"[0-9a-f]{8}/, '"tenant_id":"00000000'), /beschadigd of niet compleet/],
    ['{"format":"vliegwiel-bundle"}', /geen export van een gemeente/],
    ['PK zip', /geen export van een gemeente/],
    [whole.replace('"version":2', '"version":3'), /nieuwere versie/],
    [whole.replace(newestMigration, '9999-later'), /nieuwere versie/],
    [whole.replace(newestMigration, '0001-earlier'), /oudere versie/],
  ]
  for (const [content, text] of cases) {
    const refused = await run(['restore', fileOf('wrong.json', content)], database)
    expect([refused.code, refused.out]).toEqual([2, expect.stringMatching(text)])
  }
  // Cut off, or refused half-way: the right file goes on where that one stopped.
  expect((await run(['restore', fileOf('right.json', whole)], database)).code).toBe(0)
  expect(await exported(database.db, 'emmen')).toBe(whole)
  expect((await run(['restore', join(folder, 'nergens.json')], database)).code).toBe(2)
  await database.drop()
}, 120_000)
