import fc from 'fast-check'
import pg from 'pg'
import { expect, test } from 'vitest'
import { readInstant } from './instant.ts'
import { parsers } from './parsers.ts'

const general = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => unknown
const two = (n: number) => String(n).padStart(2, '0')

test('whatever a database writes is read as the general parser reads it', () => {
  const moment = fc.record({
    at: fc.date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true }),
    fraction: fc.constantFrom('', '.1', '.05', '.123', '.1239', '.000001', '.999999'),
    offset: fc.constantFrom('+00', '+01', '-03', '+05:30', '-09:30', '+14'),
  })
  fc.assert(
    fc.property(moment, ({ at, fraction, offset }) => {
      const day = `${String(at.getUTCFullYear()).padStart(4, '0')}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
      const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
      const text = `${day} ${time}${fraction}${offset}`
      expect(readInstant(text)).toEqual(general(text))
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  'infinity',
  '-infinity',
  '0044-03-15 12:00:00+00 BC',
  '12026-11-23 12:00:00+00',
  '0050-11-23 12:00:00+00',
  '1830-01-01 00:00:00+00:19:32',
  '',
  '2026-11-23',
])('%j is left to the general parser', (text) => {
  expect(readInstant(text)).toBeNull()
  const parse = parsers.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => unknown
  expect(parse(text)).toEqual(general(text))
})
