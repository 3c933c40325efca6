import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { changedSince, reachesBrowser } from './changed-since.mjs'

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

function repository() {
  folder = mkdtempSync(join(tmpdir(), 'vliegwiel-changed-'))
  git('init', '-q', '-b', 'main')
  commit('README.md')
  commit('packages/benefits/src/norm.ts')
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('on main: since the commit before; on a branch: what it brought, committed or not', () => {
  repository()
  expect(changedSince(folder)).toMatchObject({ files: ['packages/benefits/src/norm.ts'], reachesBrowser: true })
  git('checkout', '-qb', 'loans')
  commit('packages/loans/src/loan.ts')
  write('docs/loans.md')
  const changed = changedSince(folder)
  expect(changed.files).toEqual(['packages/loans/src/loan.ts', 'docs/loans.md'])
  expect(changed.reachesBrowser).toBe(true)
})

test.each([
  ['docs/law.md', false],
  ['packages/benefits/src/norm.test.ts', false],
  ['apps/storybook/README.md', false],
  ['tooling/lint/src/generate.ts', false],
  ['apps/portal/src/page.ts', true],
  ['package-lock.json', true],
])('does %s reach the browser: %s', (file, reaches) => {
  expect(reachesBrowser(file)).toBe(reaches)
})
