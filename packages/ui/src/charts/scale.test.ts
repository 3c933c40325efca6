import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOn, scaleFor } from './scale.ts'

test.each([
  [
    [-4, 12],
    [-5, 0, 5, 10, 15],
  ],
  [
    [474, 3115],
    [0, 1000, 2000, 3000, 4000],
  ],
  [
    [-0.4, 0.1],
    [-0.4, -0.2, 0, 0.2],
  ],
  [[], [0, 0.5, 1]],
])('%j gets the ticks %j', (values, ticks) => {
  expect(scaleFor(values).ticks).toEqual(ticks)
})

test('every value and zero lie on the scale, with at least two and at most eight ticks', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 20 }), (values) => {
      const scale = scaleFor(values)
      for (const value of [0, ...values]) {
        expect(value).toBeGreaterThanOrEqual(scale.from - 1e-6 * (scale.to - scale.from))
        expect(value).toBeLessThanOrEqual(scale.to + 1e-6 * (scale.to - scale.from))
        expect(placeOn(scale, value)).toBeGreaterThanOrEqual(0)
      }
      expect(scale.ticks.length).toBeGreaterThan(1)
      expect(scale.ticks.length).toBeLessThanOrEqual(8)
    }),
  )
})
