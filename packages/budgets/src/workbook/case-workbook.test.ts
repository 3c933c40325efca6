import fc from 'fast-check'
import { liveWorkbook } from '@vliegwiel/tabular/live'
import { describe, expect, test } from 'vitest'
import { baseCase, type CaseInput } from '../case/index.ts'
import { formulaTokens } from '../formula/index.ts'
import { emmenCase, fixed, netCase, uncertainCase } from '../testing/example-case.ts'
import { recalculated } from '../testing/recalculate.ts'
import { euros } from '../money/index.ts'
import { whatIfCaseload, numbersOf } from '../what-if/index.ts'
import { caseWorkbook, explainedSheets, outcomeRows } from './index.ts'
import { exampleCaseWords, exampleExplainedWords } from '../testing/workbook-words.ts'

/** Opened and computed by libraries of others; what stands in the cells as a value is not looked at. */
function reckoned(input: CaseInput) {
  const result = baseCase(input)
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  const book = recalculated(liveWorkbook(caseWorkbook(input, result.value, exampleCaseWords)))
  const outcome = (row: keyof typeof outcomeRows) => book.number('Uitkomst', 1, outcomeRows[row])
  const cents = (value: number) => Math.round(value * 100)
  return { result: result.value, book, outcome, cents }
}

describe('a case opened and computed by another library gives the same cents', () => {
  test('Emmen: 1,400,000, 900,000, 500,000, 1.556 and 65', async () => {
    const { outcome } = reckoned(emmenCase())
    expect(outcome('saving')).toBe(1_400_000)
    expect(outcome('cost')).toBe(900_000)
    expect(outcome('balance')).toBe(500_000)
    expect(outcome('ratio')).toBe(1.556)
    expect(outcome('breakEven')).toBeCloseTo(64.2857, 4)
    expect(outcome('breakEvenWhole')).toBe(65)
  })

  test('change an assumption in the workbook, and the outcome follows as in the core', async () => {
    const { book } = reckoned(emmenCase())
    const other = baseCase(emmenCase({ savingPerPersonYear: fixed(euros(18_000)) }))
    const changed = book.with('Invoer', 'Besparing per persoon per jaar', 18_000)
    expect(changed.number('Uitkomst', 1, outcomeRows.saving) * 100).toBe(other.ok && other.value.saving.cents)
  })

  const cases = { 'five uncertain years': uncertainCase(), 'a pilot': netCase() } as const
  test.each(Object.entries(cases))('%s: every month', async (_name, input) => {
    const { result, outcome, cents, book } = reckoned(input)
    expect(cents(outcome('saving'))).toBe(result.saving.cents)
    expect(cents(outcome('cost'))).toBe(result.cost)
    expect(cents(outcome('balance'))).toBe(result.balance.value)
    expect(outcome('ratio')).toBe(result.ratio?.value)
    if (result.breakEven.reached) expect(outcome('breakEven')).toBeCloseTo(result.breakEven.exact, 6)
    for (const { month, cost, saving, cumulative } of result.cash) {
      const here = (column: number) => cents(book.number('Maanden', column, month + 1))
      expect([here(8), here(9), here(10)], `month ${month}`).toEqual([cost, saving, cumulative])
    }
  })

  test('whatever the assumptions', async () => {
    const share = fc.integer({ min: 0, max: 10_000 }).map(fixed)
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          left: fc.integer({ min: 0, max: 2_000 }).map(fixed),
          deadweight: fc.option(share),
          saving: fc.integer({ min: 0, max: 3_000_000 }).map(fixed),
          cost: fc.integer({ min: 0, max: 100_000_000 }),
          horizon: fc.integer({ min: 1, max: 30 }),
          spread: fc.integer({ min: 1, max: 12 }),
          lag: fc.integer({ min: 0, max: 8 }).map(fixed),
          duration: fc.integer({ min: 0, max: 40 }).map(fixed),
          short: fc.integer({ min: 0, max: 8 }).map(fixed),
          shares: fc.tuple(share, share, share),
        }),
        async ({ left, deadweight, saving, cost, horizon, spread, lag, duration, short, shares }) => {
          const [returnPerYear, durableShare, discountPerYear] = shares
          const { result, outcome, cents } = reckoned({
            ...emmenCase({
              persons: { reckoning: 'gross', left, deadweight },
              costs: [{ month: horizon - 1, cents: euros(cost), purse: 'guidance-money' }],
            }),
            horizonMonths: horizon,
            spreadMonths: Math.min(spread, horizon),
            savingPerPersonYear: saving,
            lagMonths: lag,
            durationMonths: duration,
            shortMonths: short,
            returnPerYear,
            durableShare,
            discountPerYear,
          })
          // A double's last digit may fall on the other side of half a cent: never more than that one cent.
          expect(Math.abs(cents(outcome('saving')) - result.saving.cents)).toBeLessThanOrEqual(1)
          expect(Math.abs(cents(outcome('cost')) - result.cost)).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 15 },
    )
  })
})

test('numbers with a formula of their own: a what-if of 50, computed from its cells', async () => {
  const from = { source: 'Notitie', date: '2026-11-01', certainty: 'assumed' } as const
  const answer = whatIfCaseload({
    clients: 1_000,
    from: 100,
    to: 50,
    pricePerFte: { value: euros(60_000), ...from },
    savingPerExitYear: { value: euros(14_000), ...from },
  })
  if (!answer.ok) throw new Error('refused')
  const numbers = numbersOf(answer.value)
  const sheets = explainedSheets(
    numbers.map((one) => ({ ...one, title: one.name, formula: formulaTokens(one.formula) })),
    exampleExplainedWords,
  )
  const book = recalculated(liveWorkbook(sheets))
  for (const [at, { name, unit, value }] of numbers.entries())
    expect(book.number('Uitkomst', 1, at + 1), name).toBeCloseTo(unit.startsWith('cents') ? value / 100 : value, 9)
})
