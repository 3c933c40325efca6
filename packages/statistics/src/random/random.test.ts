import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalQuantile } from '../distributions/index.ts'
import { exactLog } from './exact-log.ts'
import { portableNormalQuantile, seededRandom } from './index.ts'

const shares = fc.double({ min: 1e-300, max: 1, noNaN: true })

test('the logarithm of four operations is that of the engine, to its last digits', () => {
  fc.assert(
    fc.property(shares, (x) => {
      expect(Math.abs(exactLog(x) - Math.log(x))).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(Math.log(x))))
    }),
  )
  expect(exactLog(1)).toBe(0)
})

test('the portable quantile is the quantile', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
      const expected = normalQuantile(p)
      expect(Math.abs(portableNormalQuantile(p) - expected)).toBeLessThanOrEqual(
        1e-13 * Math.max(1, Math.abs(expected)),
      )
    }),
  )
})

test('a seed draws the same numbers at every run', () => {
  const { uniform } = seededRandom(20_261_130)
  expect([uniform(), uniform(), uniform()]).toEqual([0.7687199547654018, 0.18767871230375022, 0.9292543915798888])
})
