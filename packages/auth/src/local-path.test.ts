import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

const site = 'https://vliegwiel.example'

test.each([
  ['/instellingen?a=1#b', '/instellingen?a=1#b'],
  ['/emmen/inhoud/page/bijverdienen?terug=%2Femmen', '/emmen/inhoud/page/bijverdienen?terug=%2Femmen'],
  ['/emmen/../borne', '/borne'],
  ['/', '/'],
])('%j is a path of ours: %j', (asked, given) => expect(localPath(asked)).toBe(given))

const outside = [
  '',
  'elders.nl',
  '//elders.nl',
  '/..//evil.example',
  '/.//evil.example',
  '/%2e%2e//evil.example',
  '/a/..//evil.example',
  '/a/%2E./../..//evil.example',
  '/\\evil.example',
  '/a\\..\\\\evil.example',
  '/%2f%2fevil.example',
  '/..%2f/evil.example',
  '/%5cevil.example',
  '/%09/evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  '/\u0000/evil.example',
  '/\u200b/evil.example',
  '/\u2028/evil.example',
  '///evil.example',
  '/a//evil.example',
  ' /emmen',
  '@evil.example',
  '//emmen@evil.example',
  '//evil\u3002example',
  'https://evil.example',
  'https:/evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  `/${'a'.repeat(2_001)}`,
]
test.each(outside)('after signing in nobody goes on to %j', (asked) => expect(localPath(asked)).toBeNull())

test('what is no text is no path', () => {
  expect(localPath(null)).toBeNull()
  expect(localPath(undefined)).toBeNull()
})

/** Pieces of which hostile addresses are made, joined in every way. */
const piece = fc.constantFrom(
  '/',
  '//',
  '\\',
  '.',
  '..',
  '/..',
  '/../',
  '%2e',
  '%2E%2e',
  '%2f',
  '%5C',
  '%00',
  '%09',
  '%0d%0a',
  '\t',
  '\r',
  '\n',
  '\0',

  '@',
  ':',
  '?',
  '#',
  ';',
  'evil.example',
  'user:pass@',
  'javascript:',
  'https:',
  '\u3002',
  '\uff0f',
  '\uff0e',
  '\u2215',
  '\u202e',
  '\u200b',
  '\u2028',
  '[::1]',
  '127.0.0.1',
  'emmen',
  ' ',
  '\ud800',
)
const address = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `/${text}`),
)

test('whatever is asked, the browser stays on our site, also when the answer is read twice or decoded once more', () => {
  fc.assert(
    fc.property(address, (asked) => {
      const path = localPath(asked)
      if (path === null) return
      expect(new URL(path, site).origin).toBe(site)
      expect(path).toMatch(/^\/(?![/\\])/)
      expect(localPath(path)).toBe(path)
      const decoded = path.replace(/[?#].*$/s, '').replaceAll(/%[0-9a-f]{2}/gi, (code) => {
        const byte = Number.parseInt(code.slice(1), 16)
        return byte < 128 ? String.fromCodePoint(byte) : code
      })
      expect(new URL(decoded, site).origin).toBe(site)
    }),
    { numRuns: 3_000 },
  )
})
