import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oxlintConfig } from './oxlint-config.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const uses = (name: string) => `import { thing } from '${name}'\nexport const kept = thing\n`
const IMPORTS = 'eslint(no-restricted-imports)'

/** Planted violations: where, what, and the rule that must name it. */
const planted: [path: string, source: string, rule: string][] = [
  ['apps/admin/src/features/tenants/list.ts', uses('@vliegwiel/api'), IMPORTS],
  ['apps/admin/src/app/a.ts', uses('@vliegwiel/server'), IMPORTS],
  ['apps/admin/src/app/b.ts', uses('@vliegwiel/db'), IMPORTS],
  ['apps/admin/src/app/c.ts', uses('@vliegwiel/tenants/server'), IMPORTS],
  ['apps/admin/src/app/d.tsx', uses('@utrecht/component-library-react'), IMPORTS],
  ['apps/portal/src/page.ts', uses('@vliegwiel/api'), IMPORTS],
  ['apps/server/src/a.ts', uses('pg'), IMPORTS],
  ['apps/server/src/b.ts', uses('@electric-sql/pglite/vector'), IMPORTS],
  ['apps/server/src/c.ts', uses('@vliegwiel/testing/postgres'), IMPORTS],
  ['packages/api/src/a.ts', uses('vitest'), IMPORTS],
  ['packages/api/src/b.test.ts', uses('pg'), IMPORTS],
  ['packages/budgets/src/a.ts', uses('@vliegwiel/pilots'), IMPORTS],
  ['packages/budgets/src/server/b.ts', uses('@vliegwiel/content/server'), IMPORTS],
  ['packages/tenants/src/a.ts', uses('node:fs'), IMPORTS],
  ['packages/imports/src/a.ts', uses('@vliegwiel/db'), IMPORTS],
  ['packages/tabular/src/a.ts', uses('node:fs'), IMPORTS],
  ['packages/statistics/src/a.ts', uses('kysely'), IMPORTS],
  ['packages/api/src/l.ts', uses('@vliegwiel/db/raw'), IMPORTS],
  ['packages/pilots/src/server/m.ts', uses('@vliegwiel/db/connections'), IMPORTS],
  ['packages/db/src/a.ts', uses('@vliegwiel/admin'), IMPORTS],
  [
    'packages/api/src/c.ts',
    `import { sql } from 'kysely'\nexport const all = sql.raw('select 1')\n`,
    'eslint(no-restricted-properties)',
  ],
  ['packages/api/src/d.ts', 'export const port = process.env.PORT\n', 'node(no-process-env)'],
  ['packages/api/src/e.ts', 'export const hold = (value: any) => String(value)\n', 'typescript(no-explicit-any)'],
  ['packages/api/src/f.ts', 'export function go() {\n  Promise.resolve(1)\n}\n', 'typescript(no-floating-promises)'],
  ['packages/api/src/g.ts', `import { h } from './h.ts'\nexport const g: number = h + 1\n`, 'import(no-cycle)'],
  ['packages/api/src/h.ts', `import { g } from './g.ts'\nexport const h: number = g + 1\n`, 'import(no-cycle)'],
  ['packages/api/src/i.ts', `export const i = 1\n${'// a line\n'.repeat(400)}`, 'eslint(max-lines)'],
  [
    'packages/api/src/j.test.ts',
    `import { test } from 'vitest'\ntest.skip('later', () => {})\n`,
    'vitest(no-disabled-tests)',
  ],
  ['packages/ui/src/picture.tsx', 'export const Picture = () => <img src="/a.png" />\n', 'jsx-a11y(alt-text)'],
]

/** Neighbours of the above that are right, and must stay silent. */
const allowed: [path: string, source: string][] = [
  ['apps/admin/src/app/e.ts', `import type { thing } from '@vliegwiel/api'\nexport type Kept = typeof thing\n`],
  ['apps/admin/e2e/walk.ts', uses('@playwright/test')],
  ['apps/server/src/c.test.ts', uses('@vliegwiel/testing')],
  ['apps/server/src/start/environment.ts', 'export const all = process.env\n'],
  [
    'packages/db/src/b.ts',
    `import { sql } from 'kysely'\nimport pg from 'pg'\nexport const all = [sql.raw('select 1'), pg]\n`,
  ],
  ['packages/tenants/src/server/c.ts', uses('node:crypto')],
  ['packages/tabular/src/files/c.ts', uses('node:buffer')],
  ['packages/api/src/isolation/c.ts', uses('@vliegwiel/db/raw')],
  ['packages/budgets/src/server/d.ts', uses('@vliegwiel/tenants')],
]

let folder: string
let found: Map<string, string[]>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vliegwiel-lint-'))
  const { $schema: _, ...config } = oxlintConfig()
  const plant = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  plant('.oxlintrc.json', JSON.stringify(config))
  plant(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        strict: true,
        jsx: 'react-jsx',
        module: 'esnext',
        noEmit: true,
        allowImportingTsExtensions: true,
      },
    }),
  )
  for (const [path, source] of [...planted, ...allowed]) plant(path, source)
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env['PATH']}` },
  })
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { code: string; filename: string }[] }
  found = new Map()
  for (const { filename, code } of diagnostics) found.set(filename, [...(found.get(filename) ?? []), code])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(planted)('%s is refused', (path, _source, rule) => {
  expect(found.get(path) ?? []).toContain(rule)
})

test.each(allowed)('%s is allowed', (path) => {
  expect(found.get(path) ?? []).toEqual([])
})

test('the committed configuration is the generated one', () => {
  const check = spawnSync(process.execPath, [join(root, 'tooling/lint/src/generate.ts'), '--check'], {
    encoding: 'utf8',
  })
  expect(check.stderr).toBe('')
  expect(check.status).toBe(0)
})
