import { createMemoryHistory } from '@tanstack/react-router'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { router } from '../router.tsx'
import { address } from './address.ts'
import { readSearch, writeSearch } from './search-text.ts'

const hard = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '"a"',
    '+',
    '%',
    '%2520',
    'a&b=c',
    '{"a":1}',
    '[1,2]',
    'null',
    'true',
    '12',
    '1e3',
    '#x',
    '?y',
    "'",
    'a b',
    'é~|!',
  ),
)

test('a search comes back from its address as it was, and its address is stable', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        hard,
        fc.oneof(
          hard,
          fc.array(
            hard.filter((one) => one !== ''),
            { minLength: 2, maxLength: 4 },
          ),
        ),
      ),
      (search) => {
        const said = Object.entries(search).filter(([, value]) => value !== '')
        const text = writeSearch(Object.fromEntries(said))
        expect(Object.entries(readSearch(text))).toEqual(said)
        expect(writeSearch(readSearch(text))).toBe(text)
      },
    ),
  )
})

/** Every route that reads a search, with the names that it knows. */
type Schema = ((said: Record<string, unknown>) => Record<string, unknown>) & { readonly names: readonly string[] }
const schemas = Object.entries(router.routesByPath).flatMap(([path, { options }]) => {
  const validate: unknown = options.validateSearch
  return typeof validate === 'function' ? [[path, validate as Schema] as const] : []
})

test('every screen that keeps something in its address has a schema', () => {
  expect(schemas.length).toBeGreaterThan(14)
})

test.each(schemas)('what %s understands is what its address says, twice over', (_path, schema) => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...schema.names), hard), (given) => {
      const understood = schema(readSearch(writeSearch(given)))
      const text = writeSearch(understood)
      expect(writeSearch(schema(readSearch(text)))).toBe(text)
      expect(schema(readSearch(text))).toEqual(understood)
    }),
    { numRuns: 60 },
  )
})

/** Where the router goes for an address that stands in a link. */
function built(href: string) {
  const link = { to: '.', href } as const
  return router.buildLocation(link)
}

beforeAll(() => {
  router.update({
    ...router.options,
    history: createMemoryHistory({ initialEntries: ['/'] }),
    origin: 'http://localhost',
  })
})

test('the router reads an address of the builder and would write the same: nothing is encoded twice', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((one) => !/^\.{1,2}$/.test(one))
  fc.assert(
    fc.property(word, word, hard, hard, (kind, key, van, kies) => {
      for (const href of [
        address('/$slug/inhoud/$kind/$key', { slug: 'helmond', kind, key }),
        address('/$slug/vergelijken', { slug: 'helmond' }, { kies, woorden: van }),
        address('/$slug/mensen', { slug: 'helmond' }, { text: kies }),
      ]) {
        const once = built(href)
        const twice = built(once.publicHref)
        expect(twice.publicHref).toBe(once.publicHref)
        expect(readSearch(once.searchStr)).toEqual(readSearch(new URL(href, 'http://localhost').search))
        expect(decodeURIComponent(new URL(once.publicHref, 'http://localhost').pathname)).toBe(
          decodeURIComponent(new URL(href, 'http://localhost').pathname),
        )
      }
    }),
  )
})

test('seen: the comparison of two pilots stood in the address bar as %2520', () => {
  const kies = 'Helmond · huisbezoek~huisbezoek~in beeld'
  const href = address('/$slug/vergelijken', { slug: 'helmond' }, { kies })
  expect(href).not.toContain('%25')
  expect(built(href).search).toEqual({ kies })
})

test('an address leads to its screen', () => {
  expect(address('/$slug', { slug: 'helmond' })).toBe('/helmond')
  expect(address('/')).toBe('/')
  expect(address('/platform/')).toBe('/platform')
  expect(address('/$slug/inhoud', { slug: 'helmond' }, { soort: 'page', nieuw: undefined })).toBe(
    '/helmond/inhoud?soort=page',
  )
  expect(address('/$slug/inhoud/$kind/$key/versie/$number', { slug: 'a', kind: 'page', key: 'x y', number: 3 })).toBe(
    '/a/inhoud/page/x%20y/versie/3',
  )
})

test.each(['/uitnodiging/abc', '/aanmelden?reden=x', '/helmond/ingang'])(
  'the address %s, which the server writes in a letter, leads to a screen',
  (href) => {
    const { pathname } = built(href)
    const [, , found] = router.getMatchedRoutes(pathname)
    expect(found?.fullPath).toMatch(/uitnodiging|aanmelden|ingang/)
  },
)
