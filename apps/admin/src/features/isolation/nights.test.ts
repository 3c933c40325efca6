import { expect, test } from 'vitest'
import { nightsOf } from './nights.ts'

const now = new Date('2026-11-23T09:00:00Z')

test('thirty days up to today, with the days on which nothing ran', () => {
  const nights = nightsOf(
    [
      { startedAt: '2026-11-23T02:12:00.000Z', leaks: 0 },
      { startedAt: '2026-11-21T02:12:00.000Z', leaks: 2 },
    ],
    now,
  )
  expect(nights).toHaveLength(30)
  expect(nights[0]?.day).toBe('2026-10-25')
  expect(nights.slice(-3).map((night) => night.result)).toEqual(['bad', 'missed', 'ok'])
})

test('a leak is not hidden by a good run later that day', () => {
  const nights = nightsOf(
    [
      { startedAt: '2026-11-23T08:00:00.000Z', leaks: 0 },
      { startedAt: '2026-11-23T02:00:00.000Z', leaks: 1 },
    ],
    now,
  )
  expect(nights.at(-1)?.result).toBe('bad')
})

test('a run just after midnight in the Netherlands is of the new day', () => {
  const nights = nightsOf([{ startedAt: '2026-11-22T23:30:00.000Z', leaks: 0 }], now)
  expect(nights.slice(-2).map((night) => night.result)).toEqual(['missed', 'ok'])
})
