import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  beginFirstStart,
  checkDataFolder,
  DataFolderProblem,
  postgresFolderOf,
  setAside,
  writeMarker,
} from './data-folder-check.ts'

const known = { pgMajor: 18, schemaVersion: '0007-foreign-keys' }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vliegwiel-data-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A folder as a finished first start leaves it. */
function makeReady() {
  beginFirstStart(folder)
  const postgres = postgresFolderOf(folder)
  mkdirSync(join(postgres, 'global'), { recursive: true })
  writeFileSync(join(postgres, 'PG_VERSION'), '18\n')
  writeFileSync(join(postgres, 'global', 'pg_control'), 'control')
  writeMarker(folder, known)
}

const markerFile = () => join(folder, 'vliegwiel.json')
const changeMarker = (change: Record<string, unknown>) =>
  writeFileSync(markerFile(), JSON.stringify({ ...JSON.parse(readFileSync(markerFile(), 'utf8')), ...change }))

test('a folder that is absent, or holds nothing of a database, is empty', () => {
  expect(checkDataFolder(join(folder, 'absent'), known)).toEqual({ state: 'empty' })
  writeFileSync(join(folder, 'secret-key'), 'x')
  expect(checkDataFolder(folder, known)).toEqual({ state: 'empty' })
})

test('a finished folder is ready; an older schema too, to be migrated', () => {
  makeReady()
  expect(checkDataFolder(folder, known)).toMatchObject({
    state: 'ready',
    marker: { schemaVersion: '0007-foreign-keys' },
  })
  changeMarker({ schemaVersion: '0003-sign-in' })
  expect(checkDataFolder(folder, known)).toMatchObject({ state: 'ready', marker: { schemaVersion: '0003-sign-in' } })
})

test('a first start that was cut off is told apart from damage, and set aside', () => {
  beginFirstStart(folder)
  mkdirSync(postgresFolderOf(folder))
  writeFileSync(join(postgresFolderOf(folder), 'half'), '')
  expect(checkDataFolder(folder, known)).toEqual({ state: 'unfinished' })
  const aside = setAside(folder)
  expect(readdirSync(aside)).toEqual(['half'])
  expect(existsSync(postgresFolderOf(folder))).toBe(false)
})

test('a later migration keeps the day on which the folder was made', () => {
  makeReady()
  changeMarker({ createdAt: '2026-01-02T03:04:05.000Z' })
  writeMarker(folder, { pgMajor: 18, schemaVersion: '0008-later' })
  expect(JSON.parse(readFileSync(markerFile(), 'utf8'))).toEqual({
    format: 1,
    pgMajor: 18,
    schemaVersion: '0008-later',
    createdAt: '2026-01-02T03:04:05.000Z',
  })
})

const damages: [string, () => void, RegExp][] = [
  [
    'PG_VERSION is gone',
    () => rmSync(join(postgresFolderOf(folder), 'PG_VERSION')),
    /PG_VERSION is missing or unreadable/,
  ],
  [
    'PG_VERSION is garbage',
    () => writeFileSync(join(postgresFolderOf(folder), 'PG_VERSION'), '\0\x01x'),
    /PG_VERSION is missing or unreadable/,
  ],
  [
    'PG_VERSION is another',
    () => writeFileSync(join(postgresFolderOf(folder), 'PG_VERSION'), '17\n'),
    /says 17 and vliegwiel.json says 18/,
  ],
  ['pg_control is gone', () => rmSync(join(postgresFolderOf(folder), 'global', 'pg_control')), /pg_control is missing/],
  ['the database is gone', () => rmSync(postgresFolderOf(folder), { recursive: true }), /missing or empty/],
  ['the marker is gone', () => rmSync(markerFile()), /vliegwiel.json is missing/],
  ['the marker is cut off', () => writeFileSync(markerFile(), '{"format":'), /not readable/],
  ['the marker is empty', () => writeFileSync(markerFile(), ''), /not readable/],
  ['the marker holds nonsense', () => changeMarker({ pgMajor: 'eighteen' }), /does not hold what it should/],
]

test.each(damages)('%s: reported with what to do, and nothing is touched', (_title, damage, sentence) => {
  makeReady()
  damage()
  const listed = readdirSync(folder, { recursive: true })
  expect(() => checkDataFolder(folder, known)).toThrow(DataFolderProblem)
  expect(() => checkDataFolder(folder, known)).toThrow(sentence)
  expect(() => checkDataFolder(folder, known)).toThrow(/Nothing was changed or removed.*DATA_DIR=/)
  expect(readdirSync(folder, { recursive: true })).toEqual(listed)
})

test.each<[Record<string, unknown>, RegExp]>([
  [{ format: 2, other: true }, /layout is version 2, this code knows 1/],
  [{ pgMajor: 19 }, /holds PostgreSQL 19, this code runs 18/],
  [{ schemaVersion: '0012-clients' }, /schema is at 0012-clients, this code ends at 0007-foreign-keys/],
])('%o was made by a newer version and is refused', (change, sentence) => {
  makeReady()
  changeMarker(change)
  expect(() => checkDataFolder(folder, known)).toThrow(sentence)
  expect(() => checkDataFolder(folder, known)).toThrow(/made by a newer Vliegwiel.*Nothing was changed/)
})

test('an older PostgreSQL is refused with the way out', () => {
  makeReady()
  changeMarker({ pgMajor: 17 })
  writeFileSync(join(postgresFolderOf(folder), 'PG_VERSION'), '17\n')
  expect(() => checkDataFolder(folder, known)).toThrow(/Export your tenants/)
})
