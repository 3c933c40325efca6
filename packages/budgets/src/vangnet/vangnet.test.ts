import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents, euros } from '../money/index.ts'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { askVangnet, type BudgetYear, entrances, nationalTotals, vangnetSources, conditions } from './index.ts'

const sourced = { source: 'Year report', date: '2026-05-01', certainty: 'verified' } as const
const amount = (whole: number) => ({ value: euros(whole), ...sourced })

/** A year with a budget of 10 million and costs so many percent above it. */
const year = (number: number, percent: number, stage: 'provisional' | 'revised' | 'final' = 'final'): BudgetYear => ({
  year: number,
  budget: { [stage]: amount(10_000_000) },
  netCosts: amount(10_000_000 + percent * 100_000),
})
const ask = (budgetYear: number, ...years: BudgetYear[]) => valueOf(askVangnet(budgetYear, years))
const entrance = (name: string, budgetYear: number, ...years: BudgetYear[]) => {
  const found = ask(budgetYear, ...years).entrances.find((one) => one.entrance.name === name)
  if (!found) throw new Error('no entrance')
  return found
}

describe('2025 has two entrances', () => {
  test('regular: above 7.5 % this year, and above 7.5 % of its budget over three years together', () => {
    expect(ask(2025, year(2022, 0), year(2023, 1), year(2024, 0), year(2025, 8)).open).toEqual(['regular'])
    const short = entrance('regular', 2025, year(2023, -2), year(2024, 0), year(2025, 8))
    expect(short.state).toBe('not-met')
    expect(short.stages[0]?.tests[1]).toMatchObject({
      test: 'multi-year',
      state: 'not-met',
      percent: { value: 6 },
      over: { value: euros(-150_000) },
      needed: [{ kind: 'cumulative-above', years: [2023, 2024, 2025], deficit: { value: euros(750_000) } }],
    })
  })

  test('extended: above 5 % this year, and at least 5 % in two of the three years before', () => {
    expect(ask(2025, year(2022, 5), year(2023, 6), year(2024, 0), year(2025, 5.01)).open).toEqual(['extended'])
    const exactly = entrance('extended', 2025, year(2022, 5), year(2023, 6), year(2024, 0), year(2025, 5))
    expect(exactly.stages[0]?.tests[0]).toMatchObject({
      state: 'not-met',
      over: { value: 0 },
      needed: [
        { kind: 'deficit-above', deficit: { value: euros(500_000) }, budgetBelow: { value: euros(10_000_000) } },
      ],
    })
  })

  test('both may be open, and neither without the figures of the years before', () => {
    expect(ask(2025, year(2022, 6), year(2023, 6), year(2024, 6), year(2025, 9)).open).toEqual(['extended', 'regular'])
    const alone = ask(2025, year(2025, 9))
    expect(alone.open).toEqual([])
    expect(alone.entrances.map(({ state }) => state)).toEqual(['unknown', 'unknown'])
    expect(alone.entrances[1]?.stages[0]?.tests[1]?.needed).toEqual([
      { kind: 'figures-of-year', year: 2023 },
      { kind: 'figures-of-year', year: 2024 },
    ])
  })

  test('a year that is missing does not keep two others from deciding', () => {
    expect(entrance('extended', 2025, year(2022, 5), year(2023, 5), year(2025, 6)).state).toBe('met')
    expect(entrance('extended', 2025, year(2022, 0), year(2023, 0), year(2025, 6)).state).toBe('not-met')
    expect(entrance('extended', 2025, year(2022, 5), year(2023, 0), year(2025, 6)).stages[0]?.tests[1]).toMatchObject({
      state: 'unknown',
      needed: [{ kind: 'more-years-with-deficit', have: 1, needed: 2, open: 1 }, { year: 2024 }],
    })
  })
})

describe('every figure says its stage', () => {
  const years = [year(2023, 0), year(2024, 2)]
  const turning: BudgetYear = {
    year: 2025,
    budget: { provisional: amount(10_000_000), final: amount(10_400_000) },
    netCosts: amount(10_900_000),
  }

  test('a deficit of 9 % on the provisional budget is 4.81 % on the final one: the answer turns', () => {
    const found = entrance('regular', 2025, ...years, turning)
    expect(found.stages.map(({ stage, state }) => [stage, state])).toEqual([
      ['provisional', 'met'],
      ['final', 'not-met'],
    ])
    expect(found.stages.map(({ tests }) => tests[0]?.percent?.value)).toEqual([9, 4.81])
    expect(found).toMatchObject({ state: 'not-met', turnsOnStage: true, mayTurn: false })
  })

  test('on a provisional budget within 5.5 points of the threshold it may still turn; far from it, it may not', () => {
    expect(ask(2025).largestSwing.value).toBe(5.5)
    const at = (percent: number) => entrance('regular', 2025, ...years, year(2025, percent, 'provisional')).mayTurn
    expect([at(9), at(3), at(30), at(-20)]).toEqual([true, true, false, false])
  })

  test('earlier years count by the most settled stage', () => {
    const both: BudgetYear = { ...year(2024, 9), budget: { provisional: amount(1_000), final: amount(10_900_000) } }
    expect(entrance('regular', 2025, year(2023, 0), both, year(2025, 8)).stages[0]?.tests[1]).toMatchObject({
      percent: { value: 8 },
    })
  })
})

describe('what is unknown stays unknown', () => {
  test.each([2015, 2016, 2019, 2020, 2026])('%d has no threshold, whatever the deficit', (budgetYear) => {
    const found = ask(budgetYear, year(budgetYear, 90))
    expect(found.entrances.length).toBeGreaterThan(0)
    for (const { state, stages } of found.entrances) {
      expect(state).toBe('unknown')
      expect(stages[0]?.tests[0]?.needed).toMatchObject([{ kind: 'rule-known', what: 'own-risk' }])
    }
  })

  test('the lowering to 2.5 % is announced and not applied', () => {
    const found = entrance('extended', 2026, year(2024, 6), year(2025, 6), year(2026, 4))
    expect(found.state).toBe('unknown')
    expect(found.stages[0]?.tests[0]?.needed[0]).toMatchObject({ note: 'lower-risk-announced' })
  })

  test('a year before all this has no entrance, which is no refusal either', () => {
    expect(ask(2010).entrances).toEqual([])
  })

  test('2022 to 2024: the years that must show together were not found, so it is never met', () => {
    for (const budgetYear of [2022, 2023, 2024]) expect(ask(budgetYear, year(budgetYear, 90)).open).toEqual([])
  })
})

describe('what would be paid', () => {
  test('2021: half between 7.5 and 12.5 %, all above', () => {
    const found = entrance('single', 2021, year(2019, 0), year(2020, 0), year(2021, 15))
    expect(found.stages[0]?.payout).toMatchObject({
      known: true,
      status: 'verified',
      cents: { value: euros(250_000 + 250_000) },
    })
    const less = entrance('single', 2021, year(2019, 0), year(2020, 0), year(2021, 8.5))
    expect(less.stages[0]?.payout).toMatchObject({ cents: { value: euros(50_000) } })
  })

  test('2025 regular: not restated, so only "if it is as in 2024"; extended: not known at all', () => {
    const years = [year(2022, 6), year(2023, 6), year(2024, 6), year(2025, 15)]
    expect(entrance('regular', 2025, ...years).stages[0]?.payout).toMatchObject({
      known: false,
      asIn: { year: 2024, cents: { value: euros(500_000) } },
    })
    const extended = entrance('extended', 2025, ...years).stages[0]?.payout
    expect(extended).toMatchObject({ known: false, asIn: { year: 2017 } })
  })
})

describe('bad input', () => {
  test('a year twice, a budget of 0, an amount from nowhere', () => {
    const zero: BudgetYear = { year: 2025, budget: { final: amount(0) }, netCosts: { ...amount(1), source: '' } }
    expect(refusalsOf(askVangnet(2025, [year(2025, 1), zero]))).toMatchObject([
      { code: 'name-twice', field: 'years.1.year' },
      { code: 'amount-impossible', field: 'years.1.budget.final' },
      { code: 'source-missing', field: 'years.1.netCosts.source' },
    ])
    expect(codesOf(askVangnet(2025.5, []))).toEqual(['number-impossible'])
  })
})

describe('the data', () => {
  test('names for every value that is known a source that is in the list', () => {
    const founds = [
      ...entrances.flatMap(({ ownRisk, multiYear, tiers }) => [ownRisk, multiYear, tiers]),
      ...nationalTotals.flatMap(({ provisional, final }) => [provisional, final]),
      ...conditions.map(({ found }) => found),
    ]
    expect(founds.length).toBeGreaterThan(45)
    for (const found of founds) {
      if (found.known) expect(vangnetSources[found.source]?.title).toBeTruthy()
      else expect(found.note).not.toBe('')
      if (found.known && found.status === 'derived') expect(found.note).toBeTruthy()
    }
  })
})

test('a larger deficit never closes an entrance, and never pays less', () => {
  const percent = fc.integer({ min: -2_000, max: 4_000 }).map((value) => value / 100)
  fc.assert(
    fc.property(fc.constantFrom(2018, 2021, 2025), percent, percent, percent, percent, (budgetYear, a, b, c, d) => {
      const before = [year(budgetYear - 3, a), year(budgetYear - 2, b), year(budgetYear - 1, a)]
      const [less, more] = [Math.min(c, d), Math.max(c, d)].map((now) =>
        ask(budgetYear, ...before, year(budgetYear, now)),
      )
      for (const name of less?.open ?? []) expect(more?.open).toContain(name)
      const paid = (found: typeof less) =>
        (found?.entrances ?? [])
          .flatMap(({ stages }) => stages)
          .map(({ payout }) => {
            if (payout === null) return 0
            return payout.known ? payout.cents.value : (payout.asIn?.cents.value ?? 0)
          })
      paid(less).forEach((amountPaid, place) => expect(paid(more)[place] ?? 0).toBeGreaterThanOrEqual(amountPaid))
      for (const amountPaid of paid(more)) expect(amountPaid).toBeLessThanOrEqual(cents(Math.round(40 * 10_000_000)))
    }),
    { numRuns: 50 },
  )
})
