import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figures } from '../testing/agreement.ts'
import { fisherExact } from './fisher.ts'
import { likelyTables, rangeOf } from './hypergeometric.ts'

/** Exact whole numbers, as an outside authority: no logarithm and no rounding. */
function choose(n: number, k: number): bigint {
  let ways = 1n
  for (let step = 1n; step <= BigInt(k); step++) ways = (ways * (BigInt(n) - step + 1n)) / step
  return ways
}

function exactP(treated: number, control: number, events: number, seen: number): number {
  const [first, last] = rangeOf({ treated, control, events })
  const ways = (k: number) => choose(treated, k) * choose(control, events - k)
  let [unlikely, all] = [0n, 0n]
  for (let k = first; k <= last; k++) {
    all += ways(k)
    if (ways(k) <= ways(seen)) unlikely += ways(k)
  }
  return Number((unlikely * 10n ** 18n) / all) / 1e18
}

describe('Fisher', () => {
  it('is the sum over all tables, counted in whole numbers, for any table', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (treated, control, one, other) => {
          const [a, b] = [Math.round(treated * one), Math.round(control * other)]
          const answer = fisherExact({ treated: { events: a, n: treated }, control: { events: b, n: control } })
          if (!answer.computable) return [0, treated + control].includes(a + b)
          return Math.abs(answer.p - exactP(treated, control, a + b, a)) < 1e-9
        },
      ),
    )
  })

  it('seen: a pilot of 100,000 people held the whole server for half a minute; a few tables are summed and no others', () => {
    for (const n of [1e4, 1e5, 1e6]) {
      const margins = { treated: n, control: n, events: n }
      for (const logOdds of [-600, -3, 0, 0.01, 600]) {
        const { chances } = likelyTables(margins, logOdds)
        expect(chances.length).toBeLessThan(20 * Math.sqrt(n))
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10)
      }
    }
  })

  it('of many people it meets the normal limit, with the interval around the ratio', () => {
    const table = { treated: { events: 50_500, n: 100_000 }, control: { events: 50_000, n: 100_000 } }
    const { p, oddsRatio, interval } = figures(fisherExact(table))
    // z = 0.005 / √(2 · 0.5025 · 0.4975 / 100,000) = 2.236, two-sided p 0.0254.
    expect(p).toBeCloseTo(0.0254, 3)
    expect(oddsRatio).toBeCloseTo(50_500 / 49_500, 4)
    expect(interval.low).toBeLessThan(Number(oddsRatio))
    expect(interval.high).toBeGreaterThan(Number(oddsRatio))
  })

  it('a level that is none is refused', () => {
    const table = { treated: { events: 5, n: 10 }, control: { events: 2, n: 10 } }
    for (const level of [0, 1, 2, -1, NaN])
      expect(fisherExact(table, { level })).toMatchObject({ code: 'invalid-input' })
  })
})
