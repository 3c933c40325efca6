import { describe, expect, test } from 'vitest'
import { cents, euros, grossSaving, NOTHING } from '../money/index.ts'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { examplePlan, sourced } from '../testing/example-plan.ts'
import { amend, type Amendment, balanceByPurse, type Change, checkPlan, linesOn, type PlanHistory } from './index.ts'
import { forecast, type InvestmentPlan, pasteBlock, sumOfLines, totalsOf } from './index.ts'

type Line = InvestmentPlan['years'][number]['lines'][number]
const withLine = (change: Partial<Line>): InvestmentPlan => {
  const [year, ...others] = examplePlan.years
  const [line, ...rest] = year?.lines ?? []
  if (!year || !line) throw new Error('no line')
  return { ...examplePlan, years: [{ ...year, lines: [{ ...line, ...change }, ...rest] }, ...others] }
}

describe('a plan', () => {
  test('adds up by year, purse and kind to one total; half a year of staff costs half', () => {
    const totals = totalsOf(valueOf(checkPlan(examplePlan)))
    expect(totals.total).toBe(euros(990_000))
    expect(totals.byYear).toEqual([
      { year: '2026', cents: euros(690_000) },
      { year: '2027', cents: euros(300_000) },
    ])
    expect(totals.byPurse).toEqual([
      { purse: 'guidance-money', cents: euros(940_000) },
      { purse: 'benefit-budget', cents: euros(50_000) },
    ])
    expect(totals.byKind.reduce((sum, { cents: one }) => sum + one, 0)).toBe(totals.total)
    expect(totals.repayments).toBe(euros(30_000))
    expect(totals.assumptions[0]).toMatchObject({
      name: 'price-per-fte',
      of: 'staff-26',
      source: 'Council proposal 2026-041',
    })
  })

  test('FTE without a price is refused, with the cell: there is no usual price', () => {
    const plan = withLine({ cost: { kind: 'staff', fteHundredths: 650, pricePerFte: null } })
    expect(refusalsOf(checkPlan(plan))).toEqual([
      { code: 'fte-without-price', field: 'years.0.lines.0.cost.pricePerFte', values: { fteHundredths: 650 } },
    ])
    expect(() => totalsOf(plan)).toThrow(RangeError)
  })

  test('years that share a month are refused, with both names', () => {
    const years = examplePlan.years.map((year) => (year.id === '2027' ? { ...year, from: '2026-12' } : year))
    expect(refusalsOf(checkPlan({ ...examplePlan, years }))).toEqual([
      { code: 'years-overlap', field: 'years.1', values: { year: '2027', other: '2026' } },
    ])
  })

  test.each<[string, Partial<Line>, string]>([
    ['without a name', { name: ' ' }, 'name-missing'],
    ['without a source of money', { funding: '' }, 'source-missing'],
    [
      'with part of a hundredth FTE',
      { cost: { kind: 'staff', fteHundredths: 0.5, pricePerFte: sourced(1) } },
      'number-impossible',
    ],
    [
      'with a price without a source',
      { cost: { kind: 'staff', fteHundredths: 1, pricePerFte: { ...sourced(1), source: '' } } },
      'source-missing',
    ],
    [
      'with an amount below 0',
      { cost: { kind: 'other', amount: { ...sourced(1), value: cents(-1) } } },
      'amount-impossible',
    ],
    ['with a contract with nobody', { cost: { kind: 'contract', partner: '', amount: sourced(1) } }, 'name-missing'],
    [
      'with more back than lent',
      { cost: { kind: 'loan-fund', amount: sourced(1), repayments: sourced(2) } },
      'more-repaid-than-lent',
    ],
    ['of the name of another', { id: 'training-26' }, 'name-twice'],
  ])('a line %s is refused', (_what, change, code) => {
    expect(codesOf(checkPlan(withLine(change)))).toEqual([code])
  })
})

const history: PlanHistory = {
  council: examplePlan,
  adoptedOn: '2025-12-18',
  decision: { by: 'council', reference: 'R-2025-77' },
  amendments: [],
}
const amendment = (changes: readonly Change[], others: Partial<Amendment> = {}): Amendment => ({
  id: 'a1',
  day: '2026-05-01',
  reason: 'fewer courses',
  decision: { by: 'college', reference: 'B-12' },
  changes,
  ...others,
})
const none = () => NOTHING
const transfer = (from: string, to: string, amount: number) =>
  ({ kind: 'transfer', from, to, cents: euros(amount) }) as const

describe('amendments', () => {
  test("are visible, and the council's version stays readable", () => {
    const after = valueOf(amend(history, amendment([transfer('training-26', 'staff-26', 20_000)]), none))
    const now = linesOn(after, '2026-12-31')
    expect(now.slice(0, 2)).toMatchObject([
      { line: 'staff-26', council: euros(520_000), now: euros(540_000) },
      { line: 'training-26', council: euros(120_000), now: euros(100_000) },
    ])
    expect(linesOn(after, '2026-04-30')).toEqual(linesOn(history, '2026-04-30'))
    expect(linesOn(after, '2025-12-17')).toEqual([])
    expect(after.council).toBe(examplePlan)
    expect(sumOfLines(now)).toBe(totalsOf(examplePlan).total)
  })

  test('across purses they need a decision of their own', () => {
    const across = transfer('training-26', 'fund-26', 1)
    expect(refusalsOf(amend(history, amendment([across]), none))).toMatchObject([
      { code: 'purse-crossed', values: { from: 'guidance-money', to: 'benefit-budget' } },
    ])
    const decided = { ...across, purseDecision: { by: 'council', reference: 'R-2026-9' } }
    expect(codesOf(amend(history, amendment([decided]), none))).toEqual([])
    expect(
      codesOf(amend(history, amendment([{ ...decided, purseDecision: { by: 'council', reference: '' } }]), none)),
    ).toEqual(['decision-missing'])
  })

  test('may add a line, which the council had not, and give it money in one go', () => {
    const line = {
      id: 'buddies-26',
      name: 'Buddies',
      purse: 'guidance-money',
      funding: 'province',
      cost: { kind: 'other', amount: sourced(10_000) },
    } as const
    const changes = [{ kind: 'add', year: '2026', line } as const, transfer('training-26', 'buddies-26', 5_000)]
    const after = valueOf(amend(history, amendment(changes), none))
    expect(linesOn(after, '2026-12-31').at(-1)).toMatchObject({ line: 'buddies-26', council: 0, now: euros(15_000) })
    expect(linesOn(after, '2026-04-30')).toHaveLength(5)
    const wrong = [
      { kind: 'add', year: '2030', line } as const,
      { kind: 'add', year: '2026', line: { ...line, id: 'staff-26' } } as const,
    ]
    expect(codesOf(amend(history, amendment(wrong), none))).toEqual(['name-missing', 'name-twice'])
  })

  test.each<[string, Amendment, string]>([
    [
      'a line below what is booked',
      amendment([{ kind: 'lower', line: 'training-26', cents: euros(60_000) }]),
      'below-booked',
    ],
    ['a line below 0', amendment([{ kind: 'lower', line: 'partner-27', cents: euros(40_001) }]), 'below-booked'],
    ['a line that is not there', amendment([{ kind: 'lower', line: 'x', cents: euros(1) }]), 'line-unknown'],
    [
      'more money without a source',
      amendment([{ kind: 'raise', line: 'staff-26', cents: euros(1), funding: '' }]),
      'source-missing',
    ],
    ['nothing', amendment([transfer('training-26', 'staff-26', 0)]), 'amount-impossible'],
    ['a line to itself', amendment([transfer('staff-26', 'staff-26', 1)]), 'name-twice'],
    ['a day before the council', amendment([], { day: '2025-01-01' }), 'amendment-too-early'],
    ['nobody who decided', amendment([], { decision: { by: '', reference: '' } }), 'decision-missing'],
  ])('refused: %s', (_what, change, code) => {
    const booked = (line: string) => (line === 'training-26' ? euros(70_000) : NOTHING)
    expect(codesOf(amend(history, change, booked))).toEqual([code])
  })
})

describe('a forecast', () => {
  const spent = [1, 2, 3, 4].map((month) => ({ month: `2026-0${month}`, cents: euros(15_000) }))
  const realised = {
    year: { from: '2026-01', to: '2026-12' },
    through: '2026-04',
    spent,
    openCommitments: euros(30_000),
    budget: euros(120_000),
  }

  test('is the larger of the pace and what is promised, with its formula', () => {
    const found = valueOf(forecast(realised))
    expect(found.atPace.value).toBe(euros(180_000))
    expect(found.promised.value).toBe(euros(90_000))
    expect(found.expected).toMatchObject({ name: 'expected-at-pace', value: euros(180_000) })
    expect(found.left.value).toBe(euros(-60_000))
    expect(valueOf(forecast({ ...realised, openCommitments: euros(200_000) })).expected.value).toBe(euros(260_000))
  })

  test('spending after the last complete month, or a month outside the year, is refused', () => {
    expect(codesOf(forecast({ ...realised, through: '2026-03' }))).toEqual(['outside-the-period'])
    expect(codesOf(forecast({ ...realised, through: '2027-01', spent: [] }))).toEqual(['outside-the-period'])
  })
})

describe('purses', () => {
  test('stand apart: a saving in one does not pay the other by itself', () => {
    const balance = balanceByPurse(
      'gross',
      [{ purse: 'guidance-money', cents: euros(900_000) }],
      [{ purse: 'benefit-budget', saving: grossSaving(euros(1_400_000)) }],
    )
    expect(balance.purses.map(({ purse, balance: own }) => [purse, own])).toEqual([
      ['benefit-budget', euros(1_400_000)],
      ['guidance-money', euros(-900_000)],
    ])
    expect(balance.decisionNeeded).toEqual([{ short: 'guidance-money', over: 'benefit-budget', cents: euros(900_000) }])
    expect(Object.keys(balance)).not.toContain('total')
  })
})

describe('a block from a workbook', () => {
  const grid = [
    [cents(1), cents(2), null],
    [cents(3), cents(4), null],
  ]

  test('lands whole, and the grid of before is the undo', () => {
    expect(
      valueOf(
        pasteBlock(grid, { row: 0, column: 1 }, [
          [9, 8],
          [null, 7],
        ]),
      ),
    ).toEqual([
      [1, 9, 8],
      [3, null, 7],
    ])
    expect(grid[0]).toEqual([1, 2, null])
  })

  test.each<[string, { row: number; column: number }, (number | null)[][], string[]]>([
    ['of unequal rows', { row: 0, column: 0 }, [[1, 2], [3]], ['block-shape']],
    ['that sticks out below', { row: 1, column: 0 }, [[1], [2]], ['block-shape']],
    ['that sticks out at the side', { row: 0, column: 2 }, [[1, 2]], ['block-shape']],
    ['without a cell', { row: 0, column: 0 }, [], ['block-shape']],
    ['above the grid', { row: -1, column: 0 }, [[1]], ['block-shape']],
    [
      'with half a cent and less than 0',
      { row: 0, column: 0 },
      [[0.5, -1]],
      ['amount-impossible', 'amount-impossible'],
    ],
  ])('%s is refused', (_what, at, block, codes) => {
    expect(codesOf(pasteBlock(grid, at, block))).toEqual(codes)
  })
})
