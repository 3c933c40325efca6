import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildWhenChanged } from './input-hash.mjs'

let root: string
let builds: number

function write(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

const build = () =>
  buildWhenChanged({
    root,
    app: 'apps/admin',
    result: 'apps/admin/dist/index.html',
    build: async () => {
      builds += 1
      write('apps/admin/dist/index.html', `build ${builds}`)
    },
  })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vliegwiel-build-'))
  builds = 0
  write('package-lock.json', '{}')
  write('apps/admin/package.json', JSON.stringify({ dependencies: { '@vliegwiel/ui': '*', react: '19' } }))
  write('apps/admin/src/main.tsx', 'one')
  write('packages/ui/package.json', JSON.stringify({ dependencies: { '@vliegwiel/i18n': '*' } }))
  write('packages/i18n/package.json', '{}')
  write('packages/i18n/messages/nl/tenants.json', '{}')
  write('packages/db/package.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('it builds once, and not again while nothing changes', async () => {
  expect([await build(), await build(), await build()]).toEqual([true, false, false])
})

test.each([
  'apps/admin/src/main.tsx',
  'packages/i18n/messages/nl/tenants.json',
  'package-lock.json',
  'apps/admin/src/new.ts',
])('a change of %s builds again', async (path) => {
  await build()
  write(path, '{"changed":true}')
  expect([await build(), builds]).toEqual([true, 2])
})

test.each(['packages/db/src/index.ts', 'apps/admin/src/list.test.tsx', 'apps/admin/e2e/walk.ts'])(
  'a change of %s does not',
  async (path) => {
    await build()
    write(path, 'changed')
    expect([await build(), builds]).toEqual([false, 1])
  },
)

test('a lost result and a failed build both lead to a build', async () => {
  await build()
  rmSync(join(root, 'apps/admin/dist'), { recursive: true })
  expect(await build()).toBe(true)
  write('apps/admin/src/main.tsx', 'broken')
  const failing = buildWhenChanged({
    root,
    app: 'apps/admin',
    result: 'apps/admin/dist/index.html',
    build: () => Promise.reject(new Error('broken')),
  })
  await expect(failing).rejects.toThrow('broken')
  expect(await build()).toBe(true)
})
