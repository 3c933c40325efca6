import fc from 'fast-check'
import { daysAfter } from '@vliegwiel/i18n'
import { expect, test } from 'vitest'
import { exampleScores } from './example-clients.ts'
import { lineOf, placeOfDay, roundsOf } from './trajectory.ts'

test('a step back is a point of the line, and a day on which a domain was left out says so', () => {
  const rounds = roundsOf(exampleScores)
  expect(rounds).toEqual(['2025-03-20', '2025-08-07', '2026-06-03'])
  const day = lineOf(exampleScores, 'dagbesteding', rounds)
  expect(day?.trajectory).toMatchObject({ now: 2, change: 1, back: 1, notDiscussed: 0 })
  const home = lineOf(exampleScores, 'wonen', rounds)
  expect(home?.trajectory).toMatchObject({ now: 4, change: 0, notDiscussed: 1 })
  expect(lineOf(exampleScores, 'geld', rounds)).toBeNull()
})

test('a score on another scale is never drawn on this one, and is counted', () => {
  const [first] = exampleScores
  if (first === undefined) throw new Error('no score')
  const other = { ...first, scaleTo: 10, score: 9, on: '2024-01-01' }
  const line = lineOf([other, ...exampleScores], 'dagbesteding', roundsOf(exampleScores))
  expect(line?.otherScale).toBe(1)
  expect(line?.trajectory.first).toBe(1)
})

test('every day lies on its line, in its order', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(days, (offsets) => {
      const rounds = offsets.toSorted((a, b) => a - b).map((offset) => daysAfter('2024-01-01', offset))
      const places = rounds.map((day) => placeOfDay(day, rounds))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const place of places) expect(place >= 0 && place <= 1).toBe(true)
    }),
  )
})
