import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changedSince } from './changed-since.mjs'

let folder: string
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.nl', ...args], { cwd: folder })
const write = (file: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), `${file} ${Math.random()}`)
}
const commit = (...files: string[]) => {
  files.forEach(write)
  git('add', '-A')
  git('commit', '-qm', 'files')
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vliegwiel-changed-'))
  git('init', '-q', '-b', 'main')
  commit('README.md')
  commit('packages/benefits/src/norm.ts')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('on a branch: what it brought, committed or not', () => {
  git('checkout', '-qb', 'loans')
  commit('packages/loans/src/loan.ts')
  write('docs/loans.md')
  const changed = changedSince(folder)
  expect(changed.files).toEqual(['packages/loans/src/loan.ts', 'docs/loans.md'])
  expect(changed.reachesBrowser).toBe(true)
})

test('on main: since the commit before', () => {
  expect(changedSince(folder).files).toEqual(['packages/benefits/src/norm.ts'])
})

test.each([
  ['docs/law.md', false],
  ['packages/benefits/src/norm.test.ts', false],
  ['apps/storybook/README.md', false],
  ['tooling/lint/src/generate.ts', false],
  ['apps/portal/src/page.ts', true],
  ['package-lock.json', true],
])('does %s reach the browser: %s', (file, reaches) => {
  git('checkout', '-qb', 'other')
  commit(file)
  expect(changedSince(folder).reachesBrowser).toBe(reaches)
})
