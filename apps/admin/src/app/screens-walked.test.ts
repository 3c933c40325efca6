import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tenantScreens } from '../../e2e/screens.ts'

const source = join(import.meta.dirname, '..')
const paths = globSync(['app/routes/*.{ts,tsx}', 'features/*/route.ts'], { cwd: source }).flatMap((file) =>
  [
    ...readFileSync(join(source, file), 'utf8').matchAll(
      /createRoute\(\{\s*getParentRoute: \(\) => tenantRoute,(.*?)\n\}\)/gs,
    ),
  ].map(([, route = '']) => route.match(/path: '([^']*)'/)?.[1] ?? ''),
)

// A screen with a person, a pilot or a plan in its address is walked by the spec of its own task.
const withoutName = paths.filter((path) => !path.includes('$')).map((path) => (path === '/' ? '' : `/${path}`))

test('the walks that look at every screen know every screen', () => {
  expect(withoutName.length).toBeGreaterThan(20)
  const walked = new Set(tenantScreens.map((screen) => screen.split('?')[0]))
  expect(withoutName.filter((path) => !walked.has(path))).toEqual([])
  expect([...walked].filter((path) => !withoutName.includes(path ?? ''))).toEqual([])
})

test('no screen is walked twice', () => {
  expect(new Set(tenantScreens).size).toBe(tenantScreens.length)
})

test('each screen has a key of its own after g', () => {
  const keys = [...readFileSync(join(source, 'app/screens.ts'), 'utf8').matchAll(/letter: '(.)'/g)].map(
    ([, key]) => key,
  )
  const ofSlices = globSync('features/*/screen.ts', { cwd: source }).flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/letter: '(.)'/g)].map(([, key]) => key),
  )
  const all = [...keys, ...ofSlices]
  expect(all.length).toBeGreaterThan(25)
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([])
})
