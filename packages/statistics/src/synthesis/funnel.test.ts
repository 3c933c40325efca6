import fc from 'fast-check'
import { expect, it } from 'vitest'
import { figures } from '../testing/agreement.ts'
import { fixture, numberOf, referenceCases } from '../testing/fixture-files.ts'
import { effectOfCounts, FEWEST_FOR_A_FUNNEL, funnelPlot } from './index.ts'

const trials = fixture('meta-bcg.csv').map((row, index) => {
  const arm = (yes: string, no: string) => ({ events: numberOf(row, yes), n: numberOf(row, yes) + numberOf(row, no) })
  const table = { treated: arm('tpos', 'tneg'), control: arm('cpos', 'cneg') }
  return { id: String(index + 1), ...figures(effectOfCounts(table, 'log-risk-ratio')) }
})

it('13 vaccine trials stand around the mean that metafor gives, and those metafor finds far off fall outside', () => {
  const plot = figures(funnelPlot(trials))
  // metafor 3.8-1, rma(method = "REML", test = "knha"): fixtures/README.md.
  const known = referenceCases.find(({ id }) => id === 'bcg.rr.REML.knha')?.expected['est']
  expect(plot.centre).toBeCloseTo(Number(known), 6)
  for (const { estimate, standardError, limits, inside } of plot.points) {
    // Sterne and Egger (2001): mean +- 1.96 standard errors.
    expect(limits.high - plot.centre).toBeCloseTo(1.959_963_985 * standardError, 8)
    expect(plot.centre - limits.low).toBeCloseTo(1.959_963_985 * standardError, 8)
    expect(inside).toBe(Math.abs(estimate - plot.centre) <= 1.959_963_985 * standardError)
  }
  expect(plot.points.some(({ inside }) => !inside)).toBe(true)
})

it('below ten studies it says that it cannot show anything', () => {
  for (let k = 2; k <= trials.length; k += 1) {
    const { asymmetry } = figures(funnelPlot(trials.slice(0, k)))
    expect('code' in asymmetry && asymmetry.code === 'too-few-studies').toBe(k < FEWEST_FOR_A_FUNNEL)
  }
})

it('every study is there once, the surest first, and its limits are as far on both sides', () => {
  const study = fc.record({
    estimate: fc.double({ min: -5, max: 5, noNaN: true }),
    variance: fc.double({ min: 0.001, max: 10, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(study, { minLength: 2, maxLength: 14 }), (drawn) => {
      const plot = funnelPlot(drawn.map((one, index) => ({ ...one, id: String(index) })))
      if (!plot.computable) return
      expect(plot.points.map(({ id }) => id).toSorted()).toEqual(drawn.map((_, index) => String(index)).toSorted())
      const errors = plot.points.map(({ standardError }) => standardError)
      expect(errors).toEqual(errors.toSorted((one, other) => one - other))
      for (const { limits } of plot.points) expect(plot.centre - limits.low).toBeCloseTo(limits.high - plot.centre, 8)
    }),
  )
})
