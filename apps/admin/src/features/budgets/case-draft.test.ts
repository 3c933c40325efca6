import { baseCase } from '@vliegwiel/budgets/case'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseOfDraft, draftOfCase, newCase, type CaseDraft, type ParameterDraft } from './case-draft.ts'
import { caseloadOfDraft, draftOfCaseload, newCaseload } from './caseload-draft.ts'

const today = '2026-11-26'
const filled = (value: string, more: Partial<ParameterDraft> = {}): ParameterDraft => ({
  value,
  low: '',
  high: '',
  source: 'Raadsvoorstel',
  date: today,
  certainty: 'secondary',
  ...more,
})

const emmen = (more: Partial<CaseDraft['parameters']> = {}): CaseDraft => ({
  ...newCase(today),
  cost: '900.000',
  parameters: {
    ...newCase(today).parameters,
    persons: filled('100'),
    savingPerPersonYear: filled('14.000'),
    ...more,
  },
})

test('the 900,000 case as it is typed: 1,400,000, 500,000, 1.556 and 65', () => {
  const read = caseOfDraft(emmen())
  if (!read.ok) throw new Error(JSON.stringify(read.wrong))
  const result = baseCase(read.input)
  expect(result).toMatchObject({
    ok: true,
    value: {
      saving: { reckoning: 'gross', cents: 140_000_000 },
      balance: { value: 50_000_000 },
      ratio: { value: 1.556 },
      breakEven: { reached: true, persons: 65 },
    },
  })
})

test('an empty case says which fields are missing, and no price or number of people is filled in', () => {
  const read = caseOfDraft(newCase(today))
  expect(read.ok ? [] : Object.keys(read.wrong).toSorted()).toEqual([
    'cost',
    'persons.source',
    'persons.value',
    'savingPerPersonYear.source',
    'savingPerPersonYear.value',
  ])
})

test('a range that leaves its value out, and more months of cost than are looked at, are refused at their field', () => {
  const wrong = (draft: CaseDraft) => {
    const read = caseOfDraft(draft)
    return read.ok ? [] : Object.keys(read.wrong)
  }
  expect(wrong(emmen({ persons: filled('100', { low: '110', high: '120' }) }))).toEqual(['persons.low'])
  expect(wrong({ ...emmen(), costMonths: '13' })).toEqual(['costMonths'])
  expect(wrong(emmen({ returnPerYear: filled('101') }))).toEqual(['returnPerYear.value'])
})

test('a case that was kept is typed as it was, and read back the same', () => {
  const months = fc.integer({ min: 1, max: 60 })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000_000 }),
      months,
      fc.integer({ min: 0, max: 5_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (cost, costMonths, people, share) => {
        const read = caseOfDraft({
          ...emmen({ persons: filled(String(people)), returnPerYear: filled(String(share / 100).replace('.', ',')) }),
          cost: `${Math.floor(cost / 100)},${String(cost % 100).padStart(2, '0')}`,
          costMonths: String(costMonths),
          horizonMonths: '60',
        })
        if (!read.ok) throw new Error(JSON.stringify(read.wrong))
        expect(read.input.costs.reduce((sum, one) => sum + one.cents, 0)).toBe(cost)
        const again = draftOfCase(read.input)
        if (again === null) throw new Error('a case of this form could not be typed')
        expect(caseOfDraft(again)).toEqual(read)
      },
    ),
    { numRuns: 60 },
  )
})

test('a what-if of 50: every field is asked for, the price too, and it goes back as it came', () => {
  const empty = caseloadOfDraft(newCaseload(today))
  expect(empty.ok ? [] : Object.keys(empty.wrong).toSorted()).toEqual(
    ['clients', 'from', 'price', 'priceSource', 'saving', 'savingSource', 'to'].toSorted(),
  )
  const read = caseloadOfDraft({
    ...newCaseload(today),
    clients: '1.000',
    from: '100',
    to: '50',
    price: '60.000',
    priceSource: 'Notitie',
    saving: '14.000',
    savingSource: 'Artikel',
  })
  if (!read.ok) throw new Error(JSON.stringify(read.wrong))
  expect(caseloadOfDraft(draftOfCaseload(read.input))).toEqual(read)
})
