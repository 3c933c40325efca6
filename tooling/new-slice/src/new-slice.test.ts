import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyRepository, type RepositoryCopy } from '@vliegwiel/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let copy: RepositoryCopy
let written: string[]

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

const newSlice = () => run('tooling/new-slice/src/main.ts', 'loans', 'leningen')
const textOf = (path: string) => readFileSync(join(copy.folder, path), 'utf8')

beforeAll(() => {
  copy = copyRepository('new-slice')
  const made = newSlice()
  written = made.output.split('\n').flatMap((line) => (line.startsWith('  ') ? [line.trim()] : []))
  if (made.status !== 0) throw new Error(made.output)
  expectSuccess('-e', `import('./packages/i18n/compile.mjs').then(({ compileMessages }) => compileMessages())`)
})
afterAll(() => copy.remove())

test.each(['packages/loans', 'packages/db', 'packages/api', 'apps/admin'])(
  '%s compiles',
  { timeout: 60_000 },
  (folder) => {
    // A slice whose procedure, probe, right or text is missing somewhere does not.
    expectSuccess('node_modules/typescript/bin/tsc', '--noEmit', '-p', folder)
  },
)

test('its own tests pass on both databases, and so do those that enumerate', { timeout: 180_000 }, () => {
  const touched = [
    'packages/loans',
    'packages/auth/src/permissions.test.ts',
    'packages/i18n',
    'packages/db/src/catalogue',
  ]
  expectSuccess(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=units',
    ...touched,
    'packages/api/src/procedures.test.ts',
    // What is served, who may, what is logged and in the list: of every procedure for the rest, of the new ones.
    '--testNamePattern=^(?!.*(T03|T10,))',
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
  expect(textOf('apps/admin/src/app/screens.ts')).toContain("path: 'leningen'")
  expect(textOf('packages/auth/src/permission-matrix.fixture.txt')).toContain('loan:update')
  expect(textOf('packages/i18n/messages/nl/audit.json')).toContain('voegde {object} toe aan leningen')
  expect(textOf('packages/db/schema.sql')).toContain('-- public.loan\n')
  expect(existsSync(join(copy.folder, 'node_modules/@vliegwiel/loans/package.json'))).toBe(true)
})

test('a second time it refuses and changes nothing', () => {
  expect(newSlice()).toEqual({ status: 1, output: 'packages/loans exists already. Nothing was changed.\n' })
})
