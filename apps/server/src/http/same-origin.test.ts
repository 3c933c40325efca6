import { describe, expect, test } from 'vitest'
import { comesFromOurPages } from './same-origin.ts'

const ours = 'https://vliegwiel.example'
const asks = (method: string, headers: Record<string, string>) => comesFromOurPages(method, headers, ours)

describe('a request that changes something', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'post'])('%s needs to come from us', (method) => {
    expect(asks(method, {})).toBe(false)
    expect(asks(method, { 'sec-fetch-site': 'same-origin' })).toBe(true)
  })

  test.each(['cross-site', 'same-site', 'none', 'same-origin, cross-site', ''])(
    'Sec-Fetch-Site %j is not ours',
    (site) => {
      expect(asks('POST', { 'sec-fetch-site': site })).toBe(false)
      // What the browser says of it counts for more than an Origin that fits.
      expect(asks('POST', { 'sec-fetch-site': site, origin: ours })).toBe(false)
    },
  )

  test.each([
    [ours, true],
    ['https://vliegwiel.example:443', true],
    ['http://vliegwiel.example', false],
    ['https://vliegwiel.example.evil.example', false],
    ['https://evil.example', false],
    ['https://www.vliegwiel.example', false],
    ['https://vliegwiel.example:8443', false],
    ['null', false],
    ['', false],
    ['vliegwiel.example', false],
  ])('without it the Origin decides: %j is ours: %j', (origin, is) => {
    expect(asks('POST', { origin })).toBe(is)
  })
})

test.each(['GET', 'HEAD'])('%s changes nothing and may come from anywhere', (method) => {
  expect(asks(method, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(true)
})
