import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const LEFT_OUT = new Set(['node_modules', '.git', '.data', '.cache', '.turbo', 'dist', 'storybook-static'])
let copy: string

/** Packages of others are linked; our own have to be those of the copy. */
function linkPackages() {
  const ours = join(copy, 'node_modules', '@vliegwiel')
  mkdirSync(ours, { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@vliegwiel') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name))
  for (const name of readdirSync(join(copy, 'packages'))) symlinkSync(join(copy, 'packages', name), join(ours, name))
  for (const name of readdirSync(join(copy, 'tooling'))) symlinkSync(join(copy, 'tooling', name), join(ours, name))
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NEW_SLICE_ROOT: copy, VITEST: undefined, NODE_ENV: undefined },
  })
  return { status, output: `${stdout}${stderr}` }
}

const expectSuccess = (...args: string[]) => {
  const { status, output } = run(...args)
  expect(output).toSatisfy(() => status === 0, output)
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'vliegwiel-new-slice-'))
  cpSync(root, copy, { recursive: true, filter: (source) => !LEFT_OUT.has(basename(source)) })
  mkdirSync(join(copy, 'node_modules'))
  linkPackages()
  const made = run(join(root, 'tooling/new-slice/src/main.ts'), 'loans', 'leningen')
  if (made.status !== 0) throw new Error(made.output)
  symlinkSync(join(copy, 'packages', 'loans'), join(copy, 'node_modules', '@vliegwiel', 'loans'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('the slice and the database compile', () => {
  expectSuccess('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'packages/loans')
  expectSuccess('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'packages/db')
})

test('its own tests pass on both databases', { timeout: 120_000 }, () => {
  expectSuccess('node_modules/vitest/vitest.mjs', 'run', '--project=units', 'packages/loans')
})

test('it is formatted, and lint has nothing to say', () => {
  expectSuccess('node_modules/oxfmt/bin/oxfmt', '--check', 'packages/loans', 'packages/db/src', 'tooling/lint')
  expectSuccess('node_modules/oxlint/bin/oxlint', 'packages/loans')
})

test('lint now keeps the other slices away from it', () => {
  expect(readFileSync(join(copy, '.oxlintrc.json'), 'utf8')).toContain('"@vliegwiel/loans"')
  expectSuccess('tooling/lint/src/generate.ts', '--check')
})

test('a second time it refuses and changes nothing', () => {
  const again = run(join(root, 'tooling/new-slice/src/main.ts'), 'loans', 'leningen')
  expect(again).toEqual({ status: 1, output: 'packages/loans exists already. Nothing was changed.\n' })
})
