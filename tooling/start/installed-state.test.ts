import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isInstalled, recordInstalled } from './installed-state.mjs'

let root: string
const lock = (version: string) =>
  JSON.stringify({
    packages: {
      '': {},
      'apps/admin': {},
      'node_modules/zod': { version },
      'node_modules/turbo-windows': { version: '1.0.0', optional: true },
    },
  })
const npmList = (version: string) => JSON.stringify({ packages: { 'node_modules/zod': { version } } })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vliegwiel-installed-'))
  writeFileSync(join(root, 'package-lock.json'), lock('4.6.7'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function installed(version: string) {
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), npmList(version))
}

test('a fresh clone is not installed', () => {
  expect(isInstalled(root)).toBe(false)
})

test('an install that was broken off, without the list of npm, is not installed', () => {
  mkdirSync(join(root, 'node_modules'))
  recordInstalled(root)
  expect(isInstalled(root)).toBe(false)
})

test('the state after npm ci counts until the lock file changes', () => {
  installed('4.6.7')
  recordInstalled(root)
  expect(isInstalled(root)).toBe(true)
  writeFileSync(join(root, 'package-lock.json'), lock('4.6.8'))
  expect(isInstalled(root)).toBe(false)
})

test('an npm install by hand that holds all of the lock file counts too; packages of other platforms do not matter', () => {
  installed('4.6.7')
  expect(isInstalled(root)).toBe(true)
})

test('another version than the lock file names does not count', () => {
  installed('4.6.6')
  expect(isInstalled(root)).toBe(false)
})
