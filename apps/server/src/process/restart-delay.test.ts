import fc from 'fast-check'
import { expect, test } from 'vitest'
import { failuresAfter, restartDelayMs } from './restart-delay.ts'

test('one that lived is replaced at once, one that falls over its start later and later, never later than half a minute', () => {
  const delays = Array.from({ length: 12 }, (_, at) => restartDelayMs({ livedMs: 200, failures: at + 1 }))
  expect(delays.slice(0, 4)).toEqual([250, 500, 1_000, 2_000])
  expect(delays).toEqual(delays.toSorted((one, other) => one - other))
  expect(delays.at(-1)).toBe(30_000)
  expect(restartDelayMs({ livedMs: 60_000, failures: 1 })).toBe(0)
})

test('however processes die, the wait is between nothing and half a minute', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 50 }), (lives) => {
      let failures = 0
      for (const livedMs of lives) {
        failures = failuresAfter(failures, livedMs)
        const delay = restartDelayMs({ livedMs, failures })
        expect(delay).toBeGreaterThanOrEqual(0)
        expect(delay).toBeLessThanOrEqual(30_000)
      }
    }),
  )
})
