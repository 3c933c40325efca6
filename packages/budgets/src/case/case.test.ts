import { describe, expect, expectTypeOf, test } from 'vitest'
import { addSavings, euros, type Saving } from '../money/index.ts'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { emmenCase, exampleEffect, fixed, netCase, ranged, uncertainCase } from '../testing/example-case.ts'
import { baseCase, type CaseInput, costOfPilot, effectOfReport, simulate, tornado, waterfall } from './index.ts'

describe('900,000 a year in Emmen', () => {
  const result = valueOf(baseCase(emmenCase()))

  test('100 × 14,000 = 1,400,000: 500,000 left, 1.556 for each euro, 65 people (64.29) to break even', () => {
    expect(result.saving).toEqual({ reckoning: 'gross', cents: euros(1_400_000) })
    expect(result.balance.value).toBe(euros(500_000))
    expect(result.ratio?.value).toBe(1.556)
    expect(result.breakEven).toMatchObject({ reached: true, persons: 65, savingPerPerson: euros(14_000) })
    expect(result.breakEven.reached && result.breakEven.exact.toFixed(2)).toBe('64.29')
  })

  test('has paid for itself after eight months, and the cash adds up to the cent', () => {
    expect(result.paybackMonths).toBe(8)
    expect(result.cash.map(({ saving }) => saving).slice(0, 3)).toEqual([11_666_667, 11_666_666, 11_666_667])
    expect(result.cash.at(-1)?.cumulative).toBe(result.balance.value)
  })

  test('says that nothing was taken off for who would have left anyway, and names its assumptions', () => {
    expect(result.deadweight).toBe('not-deducted')
    expect(result.assumptions.slice(0, 2)).toMatchObject([
      { name: 'left', value: 100, unit: 'persons', source: 'Article on the investment plan of Emmen' },
      { name: 'savingPerPersonYear', value: euros(14_000), date: '2017-08-15' },
    ])
  })

  test('what guidance costs and the benefit budget saves stand apart', () => {
    expect(result.byPurse.decisionNeeded).toEqual([
      { short: 'guidance-money', over: 'benefit-budget', cents: euros(900_000) },
    ])
  })
})

test('2,000,000 breaks even at 143 person-years', () => {
  const costs = [
    { month: 0, cents: euros(1_000_000), purse: 'guidance-money' as const },
    { month: 12, cents: euros(1_000_000), purse: 'guidance-money' as const },
  ]
  const { breakEven } = valueOf(baseCase(emmenCase({ costs, horizonMonths: 24 })))
  expect(breakEven).toMatchObject({ reached: true, persons: 143 })
})

describe('what makes a saving smaller', () => {
  const saving = (others: Partial<CaseInput<'gross'>>) => valueOf(baseCase(emmenCase(others))).saving.cents
  const persons = (deadweight: number) =>
    ({ reckoning: 'gross', left: fixed(100), deadweight: fixed(deadweight) }) as const

  test.each<[string, Partial<CaseInput<'gross'>>, number]>([
    ['a quarter that would have left anyway', { persons: persons(2_500) }, 1_050_000],
    ['three months of lag', { lagMonths: fixed(3) }, 1_050_000],
    ['a duration of half a year', { durationMonths: fixed(6) }, 700_000],
    ['half that is back after three months', { durableShare: fixed(5_000), shortMonths: fixed(3) }, 875_000],
    ['a year in which all return, evenly', { returnPerYear: fixed(10_000) }, 758_333.33],
    ['leaving spread over twelve months', { spreadMonths: 12 }, 777_000],
  ])('%s', (_what, others, whole) => expect(saving(others)).toBe(Math.round(whole * 100)))

  test('a discount takes hold from the second year on', () => {
    const two = { horizonMonths: 24, durationMonths: fixed(24) }
    expect(saving({ ...two, discountPerYear: fixed(2_500) })).toBe(euros(1_400_000 + 1_120_000))
  })

  test('an assumed deadweight leaves the case gross', () => {
    const result = valueOf(baseCase(emmenCase({ persons: persons(2_500) })))
    expect([result.reckoning, result.deadweight]).toEqual(['gross', 'assumed'])
    // 64.29 people who count are 85.7 who leave.
    expect(result.breakEven).toMatchObject({ persons: 86 })
  })

  test('a case that saves nothing per person never breaks even, and one that costs nothing has no ratio', () => {
    expect(valueOf(baseCase(emmenCase({ lagMonths: fixed(12) }))).breakEven).toEqual({
      reached: false,
      why: 'nothing-saved-per-person',
    })
    const free = valueOf(baseCase(emmenCase({ costs: [] })))
    expect([free.ratio, free.breakEven]).toEqual([null, { reached: false, why: 'no-cost' }])
    expect(
      valueOf(baseCase(emmenCase({ persons: { reckoning: 'gross', left: fixed(10), deadweight: null } })))
        .paybackMonths,
    ).toBeNull()
  })
})

describe('net', () => {
  test('takes the effect of a pilot: 4 more per 100 of 1,000 people are 40 people', () => {
    const result = valueOf(baseCase(netCase()))
    expect(result.persons).toBe(40)
    expect(result.saving).toEqual({ reckoning: 'net', cents: euros(560_000) })
    expect(result.deadweight).toBe('measured-by-comparison')
    expect(result.assumptions[0]).toMatchObject({
      name: 'effect',
      value: 0.04,
      date: '2026-06-01',
      certainty: 'derived',
    })
  })

  test('keeps the interval of the report: 10 people fewer to 90 more are euros with that interval', () => {
    const { saving } = valueOf(simulate(netCase(), { seed: 7 }))
    expect(saving.low.reckoning).toBe('net')
    expect(saving.low.cents / euros(14_000)).toBeCloseTo(-10, -0.5)
    expect(saving.median.cents / euros(14_000)).toBeCloseTo(40, -0.5)
    expect(saving.high.cents / euros(14_000)).toBeCloseTo(90, -0.5)
  })

  test('is another type than gross', () => {
    const [gross, net] = [valueOf(baseCase(emmenCase())), valueOf(baseCase(netCase()))]
    expectTypeOf(gross.saving).toEqualTypeOf<Saving<'gross'>>()
    expectTypeOf(net.saving).not.toExtend<Saving<'gross'>>()
    expect(addSavings(net.saving, net.saving).cents).toBe(euros(1_120_000))
  })

  test('a share that would have left anyway is refused there: the comparison group is that share', () => {
    const persons = { reckoning: 'net', offered: 10, effect: exampleEffect, deadweight: fixed(1_000) }
    const input = Object.assign(netCase(), { persons })
    expect(codesOf(baseCase(input))).toEqual(['deadweight-counted-twice'])
  })

  test('needs somebody to compare with', () => {
    const effect = Object.assign({}, exampleEffect, { claim: 'difference' })
    expect(codesOf(baseCase(netCase(effect)))).toEqual(['no-comparison-group'])
    expect(codesOf(baseCase(netCase({ low: 0.05 })))).toEqual(['range-impossible'])
  })
})

describe('a report', () => {
  type Report = Parameters<typeof effectOfReport>[0]
  const report: Report = {
    claim: 'effect',
    main: {
      computable: true,
      estimator: 'newcombe',
      estimate: 0.04,
      standardError: 0.025,
      df: 'normal',
      interval: { level: 0.95, low: -0.01, high: 0.09, method: 'newcombe' },
      p: 0.1,
    },
    outcome: { id: 'left-benefit', kind: 'share', horizon: '12-months', direction: 'more-is-better', unit: 'people' },
    contrast: { arm: 'small-caseload', control: 'usual' },
    estimand: 'all-assigned',
    population: {
      all: { assigned: 410, started: 400, analysed: 400, lost: 10 },
      treated: { assigned: 205, started: 200, analysed: 200, lost: 5 },
      control: { assigned: 205, started: 200, analysed: 200, lost: 5 },
    },
    engine: { name: '@vliegwiel/statistics', version: '0.2.0', estimator: 'newcombe', inputHash: 'made-up' },
    computedAt: '2026-06-01T10:00:00Z',
  }
  const word = { value: true, source: 'plan of the pilot', date: '2026-01-05', certainty: 'verified' } as const

  test('gives its effect with interval, and turned around where less is better', () => {
    expect(valueOf(effectOfReport(report, word))).toEqual(exampleEffect)
    const still = { ...report, outcome: { ...report.outcome, direction: 'less-is-better' as const } }
    expect(valueOf(effectOfReport(still, word))).toMatchObject({ estimate: -0.04, low: -0.09, high: 0.01 })
  })

  test.each<[string, Partial<Report>, string]>([
    ['before and after only', { claim: 'difference' }, 'no-comparison-group'],
    ['an amount', { outcome: { ...report.outcome, kind: 'mean' } }, 'outcome-not-a-share'],
    ['no figure', { main: { computable: false, code: 'empty-arm', detail: '' } }, 'effect-not-computable'],
  ])('of %s is refused', (_what, others, code) => {
    expect(codesOf(effectOfReport({ ...report, ...others }, word))).toEqual([code])
  })

  test('of another outcome than leaving the benefit is refused: contentment saves no euros', () => {
    expect(codesOf(effectOfReport(report, { ...word, value: false }))).toEqual(['net-share-is-not-outflow'])
    expect(codesOf(effectOfReport(report, { ...word, source: '' }))).toEqual(['source-missing'])
  })
})

describe('bad input', () => {
  test.each<[string, CaseInput<'gross'>, string, string]>([
    ['a horizon of none', emmenCase({ horizonMonths: 0, costs: [] }), 'horizon-impossible', 'horizonMonths'],
    [
      'a cost after the horizon',
      emmenCase({ costs: [{ month: 12, cents: euros(1), purse: 'other-money' }] }),
      'horizon-impossible',
      'costs.0.month',
    ],
    [
      'a share above everything',
      emmenCase({ returnPerYear: fixed(10_001) }),
      'share-impossible',
      'returnPerYear.value',
    ],
    [
      'a range without its value',
      emmenCase({ durationMonths: ranged(13, 12, 14) }),
      'range-impossible',
      'durationMonths.range',
    ],
    [
      'a value from nowhere',
      emmenCase({ lagMonths: { ...fixed(0), source: ' ' } }),
      'source-missing',
      'lagMonths.source',
    ],
    [
      'half a person',
      emmenCase({ persons: { reckoning: 'gross', left: fixed(0.5), deadweight: null } }),
      'number-impossible',
      'persons.left.value',
    ],
    [
      'no number',
      emmenCase({ savingPerPersonYear: fixed(Number.NaN) }),
      'number-impossible',
      'savingPerPersonYear.value',
    ],
  ])('%s is refused, with its field', (_what, input, code, field) => {
    for (const answer of [baseCase(input), tornado(input), simulate(input, { seed: 1 })])
      expect(refusalsOf(answer)).toMatchObject([{ code, field }])
  })

  test('a simulation of nothing that varies is refused, as are impossible seeds and runs', () => {
    expect(codesOf(simulate(emmenCase(), { seed: 1 }))).toEqual(['nothing-varies'])
    expect(codesOf(simulate(uncertainCase(), { seed: -1 }))).toEqual(['runs-impossible'])
    expect(codesOf(simulate(uncertainCase(), { seed: 1, runs: 99 }))).toEqual(['runs-impossible'])
    expect(codesOf(simulate(uncertainCase(), { seed: 1, level: 1 }))).toEqual(['runs-impossible'])
  })
})

describe('a waterfall', () => {
  test('takes one assumption after another, down to the balance of the case', () => {
    const persons = { reckoning: 'gross', left: fixed(100), deadweight: fixed(2_500) } as const
    const some = { persons, durableShare: fixed(5_000), shortMonths: fixed(3), returnPerYear: fixed(10_000) }
    const input = emmenCase({ ...some, lagMonths: fixed(3), discountPerYear: fixed(400) })
    const found = valueOf(waterfall(input))
    expect(found.steps.slice(0, 3)).toEqual([
      { step: 'everybody-at-once', cents: euros(1_400_000), until: euros(1_400_000) },
      { step: 'deadweight', cents: euros(-350_000), until: euros(1_050_000) },
      { step: 'short-stays', cents: euros(-393_750), until: euros(656_250) },
    ])
    expect(found.balance).toBe(valueOf(baseCase(input)).balance.value)
    expect(found.steps.map(({ step }) => step)).toEqual([
      'everybody-at-once',
      'deadweight',
      'short-stays',
      'returns',
      'lag-and-spread',
      'discount',
      'cost',
    ])
  })

  test('of a case in which everybody would have left anyway ends at the cost', () => {
    const persons = { reckoning: 'gross', left: fixed(100), deadweight: fixed(10_000) } as const
    expect(
      valueOf(waterfall(emmenCase({ persons })))
        .steps.slice(0, 2)
        .map((one) => one.cents),
    ).toEqual([euros(1_400_000), euros(-1_400_000)])
  })
})

describe('what a pilot cost, from realised spending', () => {
  const sourced = { source: 'bookings of 2026', date: '2026-12-31', certainty: 'verified' } as const
  const spent = { value: euros(240_000), ...sourced }
  const saving = { value: euros(14_000), ...sourced }
  const cost = (low: number, estimate: number, high: number) =>
    valueOf(costOfPilot(spent, 200, { ...exampleEffect, low, estimate, high }, saving))

  test('per extra person, with the interval of the effect', () => {
    expect(cost(0.02, 0.06, 0.1)).toMatchObject({
      extra: { low: 4, estimate: 12, high: 20 },
      perExtraPerson: { kind: 'bounded', low: euros(12_000), estimate: euros(20_000), high: euros(60_000) },
      breakEven: 18,
      enough: 'cannot-tell',
    })
    expect([cost(0.1, 0.12, 0.14).enough, cost(0.01, 0.02, 0.03).enough]).toEqual(['yes', 'no'])
  })

  test('an effect that may be nothing has no upper amount, and no estimate that looks like one', () => {
    expect(cost(-0.01, 0.04, 0.09).perExtraPerson).toEqual({ kind: 'may-be-any', low: 1_333_333 })
    expect(cost(-0.1, -0.05, 0).perExtraPerson).toEqual({ kind: 'none' })
  })

  test('nobody offered, or an effect without a comparison group, is refused', () => {
    expect(codesOf(costOfPilot(spent, 0, exampleEffect, saving))).toEqual(['not-whole'])
    const effect = Object.assign({}, exampleEffect, { claim: 'difference' })
    expect(codesOf(costOfPilot(spent, 1, effect, saving))).toEqual(['no-comparison-group'])
  })
})

describe('a tornado', () => {
  test('puts the widest bar first, and each end is the case with that value', () => {
    const found = valueOf(tornado(uncertainCase()))
    expect(found.bars.map(({ width }) => width)).toEqual(found.bars.map(({ width }) => width).toSorted((a, b) => b - a))
    expect(found.bars).toHaveLength(9)
    const bar = found.bars.find(({ name }) => name === 'returnPerYear')
    const other = valueOf(baseCase(uncertainCase({ returnPerYear: fixed(500) })))
    expect(bar?.low).toEqual({ value: 500, balance: other.balance.value })
    expect(found.balance).toBe(valueOf(baseCase(uncertainCase())).balance.value)
  })

  test('of a net case has the ends of the report', () => {
    expect(valueOf(tornado(netCase())).bars[0]).toMatchObject({
      name: 'persons',
      low: { value: -0.01, balance: euros(-140_000 - 900_000) },
      high: { value: 0.09, balance: euros(1_260_000 - 900_000) },
    })
  })
})
