import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Screens that ask nothing: the session is read before they are drawn, the way in asks nothing. */
const askNothing = ["'/'", "'/aanmelden'"]

const folder = join(import.meta.dirname, 'routes')
const routes = readdirSync(folder)
  .filter((name) => /\.tsx?$/.test(name))
  .flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return [...text.matchAll(/createRoute\(\{(.*?)\n\}\)/gs)].map(([, route = '']) => ({ name, route }))
  })
  .filter(({ route }) => route.includes('lazyRouteComponent('))
  .map(({ name, route }) => ({ name, route, path: route.match(/path: ('[^']*')/)?.[1] ?? '' }))

test('every screen is looked at', () => {
  expect(routes.length).toBeGreaterThan(25)
})

test.each(routes)(
  '$name $path: the calls of a screen travel beside its code, not behind it',
  ({ name, path, route }) => {
    const asksNothing = name === 'start.tsx' && askNothing.includes(path)
    expect(route.includes('loader:')).toBe(!asksNothing)
  },
)
