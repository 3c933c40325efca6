import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  betaBelow,
  betaQuantile,
  chiSquaredAbove,
  chiSquaredBelow,
  noncentralTAbove,
  normalAbove,
  normalBelow,
  normalQuantile,
  normalTwoSided,
  tAbove,
  tBelow,
  tQuantile,
  tTwoSided,
} from './index.ts'

const chance = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
const freedom = fc.integer({ min: 1, max: 2000 })

describe('distributions', () => {
  it('quantiles undo their distribution functions', () => {
    fc.assert(
      fc.property(chance, freedom, (p, df) => {
        expect(normalBelow(normalQuantile(p)) / p).toBeCloseTo(1, 11)
        expect(tBelow(tQuantile(p, df), df) / p).toBeCloseTo(1, 6)
        expect(betaBelow(betaQuantile(p, df / 10 + 0.5, 3), df / 10 + 0.5, 3) / p).toBeCloseTo(1, 8)
      }),
    )
  })

  it('both tails make 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), freedom, (x, df) => {
        expect(normalBelow(x) + normalAbove(x)).toBeCloseTo(1, 14)
        expect(tBelow(x, df) + tAbove(x, df)).toBeCloseTo(1, 13)
        expect(chiSquaredAbove(x, df) + chiSquaredBelow(x, df)).toBeCloseTo(1, 12)
        expect(tTwoSided(x, df)).toBeCloseTo(2 * tAbove(Math.abs(x), df), 13)
        expect(normalTwoSided(x)).toBeCloseTo(2 * normalAbove(Math.abs(x)), 14)
      }),
    )
  })

  it('the non-central t without shift is the plain one, and meets its normal limit without a jump', () => {
    expect(noncentralTAbove(2, 10, 0)).toBeCloseTo(tAbove(2, 10), 13)
    expect(noncentralTAbove(38, 5000, 36.9)).toBeCloseTo(noncentralTAbove(38.2, 5000, 37.1), 2)
  })

  it('quantiles at the ends are the ends', () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1])
  })
})
