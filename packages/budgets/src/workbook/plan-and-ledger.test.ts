import { liveWorkbook } from '@vliegwiel/tabular/live'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, explained, formulaTokens, subtract, valueOf } from '../formula/index.ts'
import { recalculated } from '../testing/recalculate.ts'
import { exampleExplainedWords } from '../testing/workbook-words.ts'
import { ledgerSheet, planSheets, type PlanLineToWrite } from './index.ts'

const planWords = {
  ...exampleExplainedWords,
  plan: 'Plan',
  columns: ['Jaar', 'Portemonnee', 'Regel', 'Raad', 'Plan', 'Vast', 'Geboekt', 'Terug', 'Vrij', 'Verwacht', 'Over'],
  together: (year: string, purse: string) => `Samen ${year} ${purse}`,
} as const

const ledgerWords = {
  sheet: 'Uitstroom',
  month: 'Maand',
  total: 'Samen',
  stage: 'Stand',
  known: 'Bekend op',
  source: 'Bron',
  together: 'Samen',
  share: 'Deel',
  work: 'Naar werk',
  influenceable: 'Te beïnvloeden',
}

const reasons = [
  { name: 'Werk', work: true, influenceable: true },
  { name: 'School of beëindigd', work: false, influenceable: true },
  { name: 'Niet te beïnvloeden', work: false, influenceable: false },
]

test('a plan opened and computed by another library: left, expected and sums to the cent', () => {
  const cents = fc.integer({ min: 0, max: 10_000_000_000 })
  const lineOf = fc.record({
    year: fc.constantFrom('2026', '2027'),
    purse: fc.constantFrom('begeleidingsgeld', 'uitkeringsgeld'),
    budget: cents,
    committed: cents,
    spent: cents,
    repaid: cents,
    known: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(lineOf, { minLength: 1, maxLength: 6 }), (given) => {
      const lines = given.map(({ known, ...one }, at): PlanLineToWrite => {
        const sum = add(
          valueOf('spent', one.spent, 'cents', `r${at}`),
          valueOf('committed', one.committed, 'cents', `r${at}`),
        )
        const number = explained('expected', 'cents', subtract(sum, valueOf('repaid', one.repaid, 'cents', `r${at}`)))
        const expected = { ...number, title: `r${at}`, formula: formulaTokens(number.formula) }
        return { ...one, name: `r${at}`, council: one.budget, expected: known ? expected : null }
      })
      const sheets = planSheets(lines, planWords)
      const book = recalculated(liveWorkbook(sheets))
      const at = (column: number, row: number) => Math.round(book.number('Plan', column, row) * 100)
      let row = 1
      for (const group of Map.groupBy(lines, ({ year, purse }) => `${year} ${purse}`).values()) {
        for (const { budget, committed, spent, repaid, expected } of group) {
          expect(at(8, row)).toBe(budget - committed - spent + repaid)
          if (expected !== null) expect(at(10, row)).toBe(budget - expected.value)
          row += 1
        }
        expect(at(4, row)).toBe(group.reduce((sum, one) => sum + one.budget, 0))
        // A sum of what is expected stands only where it is known of every line.
        const cell = sheets[0]?.rows[row]?.[9] ?? null
        expect(cell === null).toBe(group.some(({ expected }) => expected === null))
        row += 1
      }
    }),
    { numRuns: 20 },
  )
})

test('Emmen’s 2,217 and 55.98 % come out of the cells', () => {
  const sheet = ledgerSheet(
    {
      reasons,
      months: [
        { month: '2016-01', counts: [800, 300, 900], stage: 'definitief', knownAt: '2017-08-15', source: 'artikel' },
        { month: '2016-02', counts: null, stage: 'niet bekend', knownAt: null, source: null },
        { month: '2016-03', counts: [57, 84, 76], stage: 'definitief', knownAt: '2017-08-15', source: 'artikel' },
      ],
    },
    ledgerWords,
  )
  const book = recalculated(liveWorkbook([sheet]))
  expect(book.number('Uitstroom', 4, 4)).toBe(2_217)
  expect([1, 2, 3].map((column) => book.number('Uitstroom', column, 4))).toEqual([857, 384, 976])
  expect(book.number('Uitstroom', 1, 5)).toBe(38.66)
  expect(book.number('Uitstroom', 4, 7)).toBe(55.98)
  // A month that is not known stays empty: it is no 0.
  expect(sheet.rows[2]?.slice(1, 5)).toEqual([null, null, null, null])
})
