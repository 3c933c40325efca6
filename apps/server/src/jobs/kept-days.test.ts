import fc from 'fast-check'
import { dayOf, daysAfter } from '@vliegwiel/i18n'
import { expect, test } from 'vitest'
import { keptSince } from './kept-days.ts'

const zones = fc.constantFrom('Europe/Amsterdam', 'America/Kralendijk', 'UTC', 'Pacific/Kiritimati')

test('what is kept was made within so many days of the calendar; what goes was not', () => {
  const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 400 }), zones, (at, days, zone) => {
      const edge = keptSince(at, days, zone)
      expect(dayOf(edge, zone)).toBe(daysAfter(dayOf(at, zone), -days))
      expect(dayOf(new Date(edge.getTime() - 1), zone)).toBe(daysAfter(dayOf(at, zone), -days - 1))
      // Never shorter than the term, also where a clock went forward.
      expect(at.getTime() - edge.getTime()).toBeGreaterThanOrEqual(days * 86_400_000 - 3_600_000)
    }),
  )
})

test('a night in March, and the same hour of another clock', () => {
  // 30 March 2026, 03:12 in Amsterdam: the day before, the clock went forward.
  const at = new Date('2026-03-30T01:12:00Z')
  expect(keptSince(at, 7, 'Europe/Amsterdam')).toEqual(new Date('2026-03-22T23:00:00Z'))
  expect(keptSince(at, 7, 'America/Kralendijk')).toEqual(new Date('2026-03-22T04:00:00Z'))
})
