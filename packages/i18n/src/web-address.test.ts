import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clearHost } from './web-address.ts'

test.each([
  ['https://www.rijksoverheid.nl/onderwerpen?a=1#b', 'www.rijksoverheid.nl'],
  ['https://Emmen.NL', 'emmen.nl'],
  ['https://emmen.nl:8443/x', 'emmen.nl:8443'],
  ['https://emmen.nl/@iemand', 'emmen.nl'],
  ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
])('%s leads to %s', (address, host) => expect(clearHost(address)).toBe(host))

test.each([
  'https://www.rijksoverheid.nl@evil.example/',
  'https://user:pass@evil.example',
  'https://@evil.example',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://rijksoverheid。nl/',
  'https://ｒijksoverheid.nl/',
  'https://rijks\u00adoverheid.nl/',
  'https://rijksoverheid%2enl/',
  'https://rijksoverheid.nl\\@evil.example',
  'https://localhost/',
  'https:evil.example',
  'https:///evil.example',
  'http://emmen.nl',
  'javascript:alert(1)',
  '//evil.example',
  'https://emmen.nl/\n',
  '',
])('%j does not show where it leads', (address) => expect(clearHost(address)).toBeNull())

const piece = fc.constantFrom(
  'https://',
  'http://',
  '//',
  '/',
  '\\',
  '@',
  ':',
  'user',
  'emmen.nl',
  'evil.example',
  '.',
  '。',
  '．',
  '%2e',
  '%40',
  '127.0.0.1',
  '0x7f',
  '[::1]',
  '?',
  '#',
  ' ',
  '\t',
  '\u00ad',
  '\u202e',
  'ｅ',
  'é',
)

test('the host that is shown stands in the address as it was written, and the browser goes there', () => {
  const address = fc.array(piece, { maxLength: 10 }).map((pieces) => `https://${pieces.join('')}`)
  fc.assert(
    fc.property(address, (text) => {
      const host = clearHost(text)
      if (host === null) return
      expect(new URL(text).host).toBe(host)
      expect(text.toLowerCase().startsWith(`https://${host}`)).toBe(true)
      expect(new URL(text).username).toBe('')
    }),
    { numRuns: 3_000 },
  )
})
