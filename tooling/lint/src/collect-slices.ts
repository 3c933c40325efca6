import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const header = (from: string) => `// Made by tooling/lint/src/generate.ts from ${from}: do not edit.\n`
const folders = (root: string, path: string) =>
  existsSync(join(root, path)) ? readdirSync(join(root, path)).toSorted() : []
const camel = (text: string) => text.replaceAll(/[^a-z0-9]+(\w)/g, (_all, letter: string) => letter.toUpperCase())
const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/**
 * The lists of what slices declare in their own folders, for the packages that stand below them and cannot import
 * them. Answers the text of each file by its path from the root.
 */
export function collectedSlices(root: string): Readonly<Record<string, string>> {
  return {
    'packages/db/src/slices.gen.ts': databaseOf(root),
    'packages/auth/src/slice-rights.gen.ts': rightsOf(root),
    'apps/admin/src/app/slice-routes.gen.ts': screensOf(root, 'route'),
    'apps/admin/src/app/slice-screens.gen.ts': screensOf(root, 'screen'),
  }
}

/** Migrations and tables: `packages/db/src/slices/<word>/NNNN-….ts` and `tables.ts`. */
function databaseOf(root: string): string {
  const words = folders(root, 'packages/db/src/slices')
  const steps = words.flatMap((word) =>
    folders(root, `packages/db/src/slices/${word}`)
      .filter((file) => /^\d{4}-.*\.ts$/.test(file) && !file.endsWith('.test.ts'))
      .map((file) => ({ file, word, step: file.slice(0, -'.ts'.length) })),
  )
  const imports = [
    `import type { Migration } from 'kysely/migration'`,
    ...steps.map(({ word, file, step }) => `import * as ${camel(`step-${step}`)} from './slices/${word}/${file}'`),
    ...words.map(
      (word) =>
        `import { tableNames as ${word}Names, type Tables as ${capital(word)}Tables } from './slices/${word}/tables.ts'`,
    ),
  ]
  const listed = steps.map(({ step }) => `  '${step}': ${camel(`step-${step}`)},\n`).join('')
  const tables = words.length === 0 ? 'Record<never, never>' : words.map((word) => `${capital(word)}Tables`).join(' & ')
  const names = words.map((word) => `...${word}Names`).join(', ')
  return [
    header('packages/db/src/slices'),
    `${imports.join('\n')}\n\n`,
    `export const sliceMigrations: Readonly<Record<string, Migration>> = {${listed === '' ? '' : `\n${listed}`}}\n\n`,
    `export type SliceTables = ${tables}\n\n`,
    `export const sliceTableNames = {${names === '' ? '' : ` ${names} `}} satisfies Record<keyof SliceTables, true>\n`,
  ].join('')
}

/** Who may: `packages/<word>/rights.json`, a right by its cells in the order of the roles. */
function rightsOf(root: string): string {
  const rows = folders(root, 'packages').flatMap((word) => {
    const file = join(root, 'packages', word, 'rights.json')
    return existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : []
  })
  const text = (cells: unknown) => JSON.stringify(cells).replaceAll('"', `'`).replaceAll(',', ', ')
  const listed = rows.map(([right, cells]) => `  '${right}': ${text(cells)},\n`).join('')
  return `${header('packages/*/rights.json')}export const sliceRights = {${listed === '' ? '' : `\n${listed}`}} as const\n`
}

/** `part` is `route` or `screen`: `apps/admin/src/features/<word>/<part>.ts`. Apart, because a route needs the screens. */
function screensOf(root: string, part: 'route' | 'screen'): string {
  const words = folders(root, 'apps/admin/src/features').filter((word) =>
    existsSync(join(root, 'apps/admin/src/features', word, `${part}.ts`)),
  )
  const name = (word: string) => camel(`${word}-slice-${part}`)
  const imports = words.map((word) => `import { ${name(word)} } from '../features/${word}/${part}.ts'\n`)
  return [
    header(`apps/admin/src/features/*/${part}.ts`),
    imports.length === 0 ? '' : `${imports.join('')}\n`,
    `export const slice${capital(part)}s = [${words.map(name).join(', ')}] as const\n`,
  ].join('')
}
