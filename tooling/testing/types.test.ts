import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root as here } from '@vliegwiel/start/node-program'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceFiles, workspaces } from './source-files.mjs'
import { typeFindings, typePrograms } from './types.mjs'

let root: string
const write = (path: string, content: object | string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
}
const settings = { extends: '../../tsconfig.base.json', include: ['**/*.ts'], exclude: ['node_modules', 'dist'] }

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vliegwiel-types-'))
  write('tsconfig.base.json', { compilerOptions: { strict: true, target: 'ES2024', noEmit: true, types: [] } })
  for (const name of ['packages/one', 'packages/other', 'apps/third']) {
    write(`${name}/package.json`, { name })
    write(`${name}/tsconfig.json`, settings)
    write(`${name}/src/number.ts`, 'export const number: number = 1\n')
  }
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('every workspace that holds TypeScript is in one program, and no program holds two settings', () => {
  const checked = typePrograms(here).flatMap(({ folders }) => folders)
  const expected = workspaces(here).filter((folder) => sourceFiles(here, folder).some((file) => file.endsWith('.ts')))
  expect(checked.toSorted()).toEqual(expected.toSorted())
  write('apps/third/tsconfig.json', { ...settings, compilerOptions: { strict: false } })
  expect(typePrograms(root).map(({ folders }) => folders)).toEqual([['apps/third'], ['packages/one', 'packages/other']])
})

test('a wrong type is found in whichever workspace it stands, and nothing is said of the rest', async () => {
  expect(await typeFindings(root)).toBe('')
  write('packages/other/src/number.ts', "export const number: number = 'one'\n")
  expect(await typeFindings(root)).toMatch(/^[^\n]*packages\/other\/src\/number\.ts[^\n]*error TS2322[^\n]*$/)
})
