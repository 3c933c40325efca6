import { expect, test } from 'vitest'
import { emptyDraft, readDraft, type CalculatorDraft } from './calculator-draft.ts'

const filled = (more: Partial<CalculatorDraft> = {}): CalculatorDraft => ({
  ...emptyDraft('2026-11-26'),
  age: '35',
  hourly: '14,71',
  hours: '16',
  ...more,
})

test('an empty form lacks what must be known, and is no question', () => {
  const { problems, question } = readDraft(emptyDraft('2026-12-31'))
  expect(question).toBeNull()
  expect([...problems]).toEqual([
    ['age', { is: 'missing' }],
    ['hourly', { is: 'missing' }],
    ['hours', { is: 'missing' }],
  ])
  expect(emptyDraft('2026-12-31').start).toBe('2027-01-01')
})

test('a filled form is the question of the calculator, in cents and hundredths of an hour', () => {
  const { problems, question } = readDraft(filled({ housemates: '2', monthsUsed: '3', otherIncome: '1.250,5' }))
  expect(problems.size).toBe(0)
  expect(question).toEqual({
    situation: {
      household: 'single',
      person: { age: 35 },
      housemates: [{ age: 40 }, { age: 40 }],
      monthsUsed: { unspecified: 3 },
      otherIncomeCents: 125_050,
      receivesAllowances: true,
    },
    job: {
      start: '2026-12-01',
      pay: { kind: 'hourly', hourlyCents: 1471, weeklyCentihours: 1600 },
      payDay: { day: 8, month: 'next' },
    },
  })
})

test('only what is asked is read: the partner of a couple, the amount of the chosen wage', () => {
  expect(readDraft(filled({ partnerAge: 'x', net: 'x' })).problems.size).toBe(0)
  const couple = readDraft(filled({ household: 'couple', pay: 'net', net: '400' }))
  expect([...couple.problems.keys()]).toEqual(['partnerAge'])
  const decided = readDraft(filled({ pay: 'gross', gross: '900', decision: 'granted' })).question
  expect(decided?.job.pay).toEqual({ kind: 'gross', cents: 90_000 })
  expect(decided?.situation.decision).toBe('granted')
})

test('what the law asks of a household reaches the calculator: pension, a partner without right, an institution, credits', () => {
  const asked = { partnerAge: '40', partnerWithoutRight: true, partnerIncome: '900', privatePension: '26,50' } as const
  const couple = readDraft(
    filled({ household: 'couple', ...asked, institution: 'partner', taxCredits: false }),
  ).question
  expect(couple?.situation).toMatchObject({
    partner: { age: 40, entitled: false },
    partnerIncomeCents: 90_000,
    privatePensionCents: 2650,
    institution: 'partner',
  })
  expect(couple?.job.taxCredits).toBe(false)
  // Of somebody alone, and beside a net wage, it is not asked.
  const alone = readDraft(filled({ ...asked, institution: 'both', pay: 'net', net: '400', taxCredits: false })).question
  expect(Object.keys(alone?.situation ?? {})).not.toContain('institution')
  expect(Object.keys(alone?.situation ?? {})).not.toContain('partnerIncomeCents')
  expect(alone?.job.taxCredits).toBeUndefined()
})

test('what is no number or no amount says so, with its limits', () => {
  const { problems } = readDraft(filled({ age: '17', hours: '81', hourly: 'veel', end: 'morgen' }))
  expect([...problems]).toEqual([
    ['age', { is: 'number', least: 18, most: 110 }],
    ['hourly', { is: 'amount' }],
    ['hours', { is: 'number', least: 0, most: 80 }],
    ['end', { is: 'date' }],
  ])
})
