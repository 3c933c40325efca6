import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { copyRepository, type RepositoryCopy } from '@vliegwiel/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generatedFiles, ownFolders, writtenFiles } from './counted-files.ts'

let copy: RepositoryCopy
let written: string[]
let before: Map<string, string>
let after: Map<string, string>

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy.folder,
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined, NODE_ENV: undefined },
  })
  return { status, output: `${stdout}${stderr}` }
}

const expectSuccess = (...args: string[]) => {
  const { status, output } = run(...args)
  expect(output).toSatisfy(() => status === 0, output)
}

/** Every file of the copy with what stands in it, but for what is installed. */
function filesOf(): Map<string, string> {
  const names = readdirSync(copy.folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(copy.folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(node_modules|generated)\//.test(path))
  return new Map(names.map((path) => [path, readFileSync(join(copy.folder, path), 'utf8')]))
}

const newSlice = () => run('tooling/new-slice/src/main.ts', 'loans', 'leningen')
const textOf = (path: string) => readFileSync(join(copy.folder, path), 'utf8')

beforeAll(() => {
  copy = copyRepository('new-slice')
  before = filesOf()
  const made = newSlice()
  written = made.output.split('\n').flatMap((line) => (line.startsWith('  ') ? [line.trim()] : []))
  if (made.status !== 0) throw new Error(made.output)
  after = filesOf()
  expectSuccess('-e', `import('./packages/i18n/compile.mjs').then(({ compileMessages }) => compileMessages())`)
})
afterAll(() => copy.remove())

test('a whole slice changes at most three files outside its own folders', () => {
  const own = ownFolders('loans')
  const apart: readonly string[] = [...generatedFiles, ...writtenFiles]
  const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)
  const outside = changed.filter((path) => !own.some((folder) => path.startsWith(folder)))
  expect(outside.filter((path) => !apart.includes(path))).toEqual([
    'packages/api/package.json',
    'packages/api/src/app-router.ts',
    'packages/api/src/slices.ts',
  ])
  // What counts apart is really written by a command: nothing else hides there.
  expect(outside.filter((path) => apart.includes(path)).toSorted()).toEqual(apart.toSorted())
  expect(written.toSorted()).toEqual(changed.toSorted())
})

// A slice whose procedure, probe, right, text or screen is missing somewhere does not. One program: what console and
// server share is read once.
test('it compiles, and so does what serves it, and the console with its screen', { timeout: 240_000 }, () => {
  const include = ['loans', 'db', 'auth', 'api'].map((name) => `../../packages/${name}/**/*.ts`)
  const settings = {
    extends: './tsconfig.json',
    include: ['**/*.ts', '**/*.tsx', ...include],
    exclude: ['**/node_modules', '**/dist'],
  }
  writeFileSync(join(copy.folder, 'apps/admin/tsconfig.slice.json'), JSON.stringify(settings))
  expectSuccess('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'apps/admin/tsconfig.slice.json')
})

test('its own tests pass on both databases, and so do those that enumerate', { timeout: 180_000 }, () => {
  const touched = [
    'packages/loans',
    'packages/auth/src/permission-matrix.test.ts',
    'packages/i18n',
    'packages/db/src/catalogue',
    'packages/api/src/errors',
    'packages/api/src/isolation/isolation.test.ts',
  ]
  expectSuccess(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=units',
    ...touched,
    'packages/api/src/procedures.test.ts',
    // What is served, who may, what is logged and in the list, and what the proof reaches. The proof itself, which asks a
    // thousand times, is a test of the repository.
    '--testNamePattern=^(?!.*(T01, T02|T03|T10,))',
  )
})

test('it is formatted, lint has nothing to say, and the lock file fits', () => {
  expect(written.length).toBeGreaterThan(40)
  expectSuccess('node_modules/oxfmt/bin/oxfmt', '--check', ...written)
  expectSuccess('node_modules/oxlint/bin/oxlint', ...written.filter((path) => /\.tsx?$/.test(path)))
  expectSuccess('tooling/lint/src/generate.ts', '--check')
  const houseRules = `import('./tooling/testing/house-rules.mjs').then(({ houseRuleFindings }) => {
    const found = houseRuleFindings('.'); console.log(found.join('\\n')); process.exitCode = found.length })`
  expectSuccess('-e', houseRules)
})

test('lint now keeps the other slices away from it', () => {
  expect(textOf('.oxlintrc.json')).toContain('"@vliegwiel/loans"')
})

test('it can be seen, may be read, and stands in the log', () => {
  expect(textOf('apps/admin/src/features/loans/screen.ts')).toContain("to: '/$slug/leningen'")
  expect(textOf('packages/auth/src/permission-matrix.fixture.txt')).toContain('loan:update')
  expect(textOf('packages/loans/messages/nl/audit.json')).toContain('voegde {object} toe aan leningen')
  expect(textOf('packages/db/schema.sql')).toContain('-- public.loan\n')
  expect(existsSync(join(copy.folder, 'node_modules/@vliegwiel/loans/package.json'))).toBe(true)
})

test('a second time it refuses and changes nothing', () => {
  expect(newSlice()).toEqual({ status: 1, output: 'packages/loans exists already. Nothing was changed.\n' })
})
