import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { platformLog, type AuditFact } from '@vliegwiel/audit'
import { recordFact, readLastAnchor } from '@vliegwiel/audit/server'
import { asOperator, inTenant } from '@vliegwiel/db'
import { createPostgresDatabase, plantTenant, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { archiveTenant } from '@vliegwiel/tenants/server'
import { queryOnce } from '@vliegwiel/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../command-line/run-command-line.ts'
import { eraseDue } from '../jobs/night-work.ts'
import { anchorLogs } from './anchor-logs.ts'
import { anchorFileIn, readAnchorPlaces, type AnchorPlace } from './anchor-place.ts'
import { anchorState } from './anchor-state.ts'
import type { AnchorSettings } from './lay-down.ts'

const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-anchors-'))
const file = anchorFileIn(folder)
const mail = { smtpUrl: undefined, from: 'x@y.example', demo: true }
const settings = (...places: AnchorPlace[]): AnchorSettings => ({ places, mail, allowLoopback: true })
const toFile = settings({ kind: 'file', path: file })
const day = (n: number) => new Date(Date.UTC(2026, 10, n, 2, 12))

let database: PostgresTestDatabase
beforeAll(async () => {
  database = await createPostgresDatabase()
  const owner = { ...database.environment, DATABASE_OWNER_URL: database.ownerUrl, DATA_DIR: folder, NODE_ENV: 'test' }
  await runCommandLine(['migrate'], { out: () => {}, problem: () => {} }, owner)
})
beforeEach(() => rmSync(file, { force: true }))
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const fact = (label: string): AuditFact => ({
  at: day(1),
  actor: { personId: null, name: 'Samira', actingAs: null },
  action: 'tenants.renameTenant',
  objectType: 'tenant',
  objectId: null,
  objectLabel: label,
  result: 'ok',
  origin: 'console',
  network: null,
  detail: {},
})

const write = (tenantId: string, ...labels: string[]) =>
  inTenant(database.db, { tenantId }, async (trx) => {
    for (const label of labels) await recordFact(trx, fact(label))
  })

/** A tenant by its slug, with three lines that are anchored and two that came after. */
const given = async (tenantName: string) => {
  const { tenantId } = await plantTenant(database.db, { name: tenantName })
  const rows = await asOperator(database.db, { tenantId: null }, (trx) =>
    trx.selectFrom('tenant').select('slug').where('tenant_id', '=', tenantId).executeTakeFirstOrThrow(),
  )
  await write(tenantId, 'een', 'twee', 'drie')
  await anchorLogs(database.db, toFile, day(2))
  await write(tenantId, 'vier', 'vijf')
  return { tenantId, slug: rows.slug }
}

/** As superuser: the log of a tenant is thrown away, and another one written that follows from itself. */
const rewritten = async (tenantId: string, ...labels: string[]) => {
  for (const table of ['audit_said', 'audit_entry', 'audit_head'])
    await queryOnce(database.superuserUrl, `delete from ${table} where tenant_id = '${tenantId}'`)
  await write(tenantId, ...labels)
}

async function verify(...typed: string[]) {
  const out: string[] = []
  const say = (line: string) => void out.push(line)
  const environment = { ...database.environment, DATA_DIR: folder, NODE_ENV: 'test', LANG: 'nl_NL.UTF-8' }
  const code = await runCommandLine(['audit', 'verify', ...typed], { out: say, problem: say }, environment)
  return { code, out }
}

describe('a superuser who rewrites a whole log so that it follows from itself', () => {
  test('an untouched log agrees, and says with how many anchors', async () => {
    const { slug } = await given('Heel')
    const { out } = await verify('--tenant', slug)
    expect(out).toEqual([
      `${slug}: 5 regels, heel; klopt met 1 ankers, het laatste van 2026-11-02`,
      `Ankers: 1 (${file})`,
    ])
  })

  test('is found by the anchor: which entries, and after which day', async () => {
    const { tenantId, slug } = await given('Herschreven')
    await anchorLogs(database.db, toFile, day(3))
    await rewritten(tenantId, 'een', 'twee', 'drie', 'iets anders', 'vijf')
    expect(await verify('--tenant', slug)).toMatchObject({
      code: 1,
      out: [
        `${slug}: regels 4 t/m 5 zijn herschreven na 2026-11-03. Het anker van die dag hoort bij een andere tekst.`,
        `Ankers: 2 (${file})`,
      ],
    })
  })

  test('who shortens it is found too', async () => {
    const { tenantId, slug } = await given('Korter')
    await anchorLogs(database.db, toFile, day(3))
    await rewritten(tenantId, 'een', 'twee', 'drie')
    expect((await verify('--tenant', slug)).out[0]).toBe(
      `${slug}: regels 4 t/m 5 zijn weggehaald na 2026-11-03. Toen waren er 5 regels.`,
    )
  })

  test('who puts lines in between is found too', async () => {
    const { tenantId, slug } = await given('Tussen')
    await rewritten(tenantId, 'een', 'ertussen', 'twee', 'drie', 'vier', 'vijf')
    expect((await verify('--tenant', slug)).out[0]).toMatch(/regels 1 t\/m 3 zijn herschreven na 2026-11-02/)
  })

  test('who throws all of it away is found too', async () => {
    const { tenantId, slug } = await given('Leeg')
    await rewritten(tenantId)
    expect((await verify('--tenant', slug)).out[0]).toMatch(/regels 1 t\/m 3 zijn weggehaald/)
  })

  test('what was written after the last anchor can still be rewritten unseen: that is what a day costs', async () => {
    const { tenantId, slug } = await given('Na het anker')
    await rewritten(tenantId, 'een', 'twee', 'drie', 'iets anders')
    expect((await verify('--tenant', slug)).code).toBe(0)
  })

  test('a tenant that vanishes with its log is missed, one that was erased in time is not', async () => {
    const { tenantId } = await given('Verdwenen')
    const erased = await given('Gewist')
    await asOperator(database.db, { tenantId: null }, (trx) =>
      archiveTenant(trx, { tenantId: erased.tenantId, version: 1, graceDays: 7, at: new Date('2020-01-01T00:00:00Z') }),
    )
    expect(await eraseDue(database.db, day(3))).toMatchObject([{ slug: erased.slug }])
    for (const table of ['audit_said', 'audit_entry', 'audit_head', 'audit_anchor', 'tenant'])
      await queryOnce(database.superuserUrl, `delete from ${table} where tenant_id = '${tenantId}'`)
    const { code, out } = await verify()
    expect(code).toBe(1)
    expect(out.filter((line) => line.includes('het hele logboek is weg'))).toEqual([
      `${tenantId}: het hele logboek is weg. Op 2026-11-02 had het 5 regels.`,
    ])
    expect(out.filter((line) => line.includes(erased.slug))).toEqual([])
  })
})

test('anchors that were changed themselves are named', async () => {
  await given('Ankers')
  await anchorLogs(database.db, toFile, day(3))
  const [first = '', second = ''] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, `${first.replace('2026-11-02', '2026-11-01')}\n${second}\nrommel\n`)
  const { code, out } = await verify()
  expect(code).toBe(1)
  expect(out.slice(-2)).toEqual([
    `  ${file}: regel 2 volgt niet op de regel ervoor`,
    `  ${file}: regel 3 is onleesbaar`,
  ])
})

test('a copy elsewhere serves as well: mails one below the other', async () => {
  const { tenantId, slug } = await given('Kopie')
  const copy = join(folder, 'mails.txt')
  writeFileSync(copy, `From: x@y.example\nBewaar dit bericht.\n\n${readFileSync(file, 'utf8')}\n--\n`)
  rmSync(file)
  expect((await verify('--tenant', slug)).out.at(-1)).toBe('Ankers: er is geen bestand met ankers.')
  await rewritten(tenantId, 'anders')
  expect((await verify('--tenant', slug, '--anchors', copy)).out[0]).toMatch(/zijn weggehaald na 2026-11-02/)
  expect((await verify('--anchors', join(folder, 'nergens'))).code).toBe(2)
})

test('a second system gets the ends of all logs; one that refuses is named, and the file has them all the same', async () => {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      bodies.push(body)
      response.writeHead(request.url === '/ja' ? 204 : 500).end()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const places: AnchorPlace[] = [
    { kind: 'http', url: `${base}/ja` },
    { kind: 'file', path: file },
  ]
  const { tenantId } = await plantTenant(database.db)
  expect(await anchorLogs(database.db, settings(...places), day(4))).toMatchObject({
    places: ['http', 'file'],
    failures: [],
  })
  expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ format: 'vliegwiel-anchor', at: day(4).toISOString() })
  expect(await inTenant(database.db, { tenantId }, readLastAnchor)).toMatchObject({ places: ['file', 'http'] })
  const refusing = settings({ kind: 'http', url: `${base}/nee` }, { kind: 'file', path: file })
  expect(await anchorLogs(database.db, refusing, day(5))).toMatchObject({
    places: ['file'],
    failures: [{ place: 'http', problem: 'The second system answered 500' }],
  })
  // Production goes to no address inside the walls that nobody named, nor without TLS.
  const strict = { ...settings({ kind: 'http', url: `${base}/ja` }), allowLoopback: false }
  expect(await anchorLogs(database.db, strict, day(5))).toMatchObject({
    failures: [{ problem: 'Only https is allowed.' }],
  })
  await new Promise((closed) => server.close(closed))
})

test('an anchor is late when it is older than two days, not when it is younger', async () => {
  const state = (at: Date) => anchorState(database.db, at)
  await anchorLogs(database.db, toFile, day(10))
  expect(await state(day(12))).toMatchObject({ late: false, last: { at: day(10), places: ['file'] } })
  expect((await state(new Date(day(12).getTime() + 1000))).late).toBe(true)
  // The file speaks for itself: removed or left alone it is late, whatever the database remembers.
  const withFile = (at: Date) => anchorState(database.db, at, toFile.places)
  expect((await withFile(day(12))).lateFiles).toEqual([])
  await anchorLogs(database.db, settings({ kind: 'file', path: join(folder, 'other.jsonl') }), day(13))
  expect(await withFile(day(14))).toMatchObject({ late: false, lateFiles: [file] })
  rmSync(file)
  expect((await withFile(day(14))).lateFiles).toEqual([file])
})

test('a log without any anchor is late once it is older than that', async () => {
  const empty = await createPostgresDatabase()
  expect(await anchorState(empty.db, day(12))).toEqual({ last: null, late: false, lateFiles: [] })
  await inTenant(empty.db, platformLog, (trx) => recordFact(trx, fact('begin')))
  expect((await anchorState(empty.db, day(2))).late).toBe(false)
  expect((await anchorState(empty.db, day(12))).late).toBe(true)
  await empty.drop()
})

test.each([
  ['file', [{ kind: 'file', path: file }]],
  [
    'file:/mnt/worm/a.jsonl, mailto:log@example.nl',
    [
      { kind: 'file', path: '/mnt/worm/a.jsonl' },
      { kind: 'mail', address: 'log@example.nl' },
    ],
  ],
  ['https://anchors.example.nl/x', [{ kind: 'http', url: 'https://anchors.example.nl/x' }]],
  ['https://a:b@anchors.example.nl', null],
  ['ftp://anchors.example.nl', null],
  ['mailto:geen adres', null],
  ['file,', null],
])('places: %s', (text, places) => {
  expect(readAnchorPlaces(text, folder)).toEqual(places)
})
