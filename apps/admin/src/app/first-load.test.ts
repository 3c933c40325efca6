import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build, type Rolldown } from 'vite'
import config from '../../vite.config.ts'

// What the console fetches before the first screen, read from a build of now: which modules stand in which chunk.
const root = join(import.meta.dirname, '../..')
const output = await build({
  ...config,
  root,
  configFile: false,
  logLevel: 'silent',
  build: { ...config.build, write: false, minify: false, reportCompressedSize: false },
})
const chunks = ([output].flat() as Rolldown.RolldownOutput[]).flatMap((one) =>
  one.output.filter((part) => part.type === 'chunk'),
)

/** A chunk and all that it imports at once. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks.find(({ fileName }) => fileName === name)
  if (chunk === undefined || seen.has(name)) return seen
  seen.add(name)
  for (const next of chunk.imports) withImports(next, seen)
  return seen
}
const entry = chunks.find(({ isEntry }) => isEntry)
const first = withImports(entry?.fileName ?? '')
const modules = chunks
  .filter(({ fileName }) => first.has(fileName))
  .flatMap(({ modules: inside }) => Object.entries(inside))
  .filter(([, { renderedLength }]) => renderedLength > 0)
  .map(([id]) => id.replaceAll('\\', '/').replace(/^.*?\/((?:apps|packages|node_modules)\/)/, '$1'))

const features = readdirSync(join(root, 'src/features'), { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)

/** A slice brings its route and its line in the side bar itself; the lists in `app` import them. */
const brought = /src\/features\/[^/]+\/(?:route|screen)\.ts$/

test.each(features)('nothing of %s is in the first load', (feature) => {
  expect(modules.filter((id) => id.includes(`src/features/${feature}/`) && !brought.test(id))).toEqual([])
})

/** Words that every page needs: the frame, what goes wrong, the verbs. */
const framed = ['shell', 'state', 'action', 'errors', 'roles', 'registry', 'runtime']
const words = readdirSync(join(root, '../../packages/i18n/messages/nl')).map((file) => file.replace('.json', ''))

test.each(words.filter((word) => !framed.includes(word)))('the texts of %s load with their slice', (word) => {
  expect(modules.filter((id) => id.endsWith(`i18n/src/generated/${word}.js`))).toEqual([])
})

test('a feature gives the first load its route, its line in the side bar, and nothing else', () => {
  const own = modules.filter((id) => id.startsWith('apps/admin/src/') && !/^apps\/admin\/src\/(app|main)/.test(id))
  expect(own.filter((id) => !brought.test(id))).toEqual([])
  const routes = readdirSync(join(root, 'src/app/routes')).map((file) => `apps/admin/src/app/routes/${file}`)
  expect(routes.filter((file) => existsSync(join(root, '../..', file)) && !modules.includes(file))).toEqual([])
  for (const file of [...routes, ...own.filter((id) => id.endsWith('/route.ts'))]) {
    const text = readFileSync(join(root, '../..', file), 'utf8')
    // A screen is named here and fetched when it is opened.
    expect(text).not.toMatch(/^import (?!type).*features\//m)
    expect(text).not.toMatch(/^import (?!type).*\b(zod|lucide-react)\b/m)
  }
})

test('no library of one feature is in the first load', () => {
  expect(
    modules.filter((id) =>
      /node_modules\/(zod|diff|@tanstack\/react-table|@tanstack\/table-core|react-aria|@react-aria)/.test(id),
    ),
  ).toEqual([])
})
