import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moneyCalendar, type PaymentCalendar } from './calendar/index.ts'
import { isBenefitRefusal, calculateJobImpact, calculateMonthAmounts, prepareRules } from './index.ts'
import { contact, decided, rulesWith, someJob, someSituation } from './testing/some-situation.ts'

const rules = rulesWith()
const patience = 120_000
const payments: PaymentCalendar = { rule: { day: 25, month: 'same', onRestDay: 'before' }, exceptions: [] }
const anything = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.double(),
  fc.constantFrom(Number.NaN, Infinity, -1, -0, 0.1, 2 ** 53, '1', null, '2026-02-30', [], {}),
)

/** Every number in an answer is a whole one: no NaN, no fraction, no infinity. */
function wholeNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(wholeNumbers)
}

function answers(work: () => unknown): void {
  try {
    if (!wholeNumbers(work())) throw new Error('an answer with a broken number')
  } catch (error) {
    if (!isBenefitRefusal(error)) throw error
    if (error.field === '' || error.rule === '') throw new Error('a refusal that names nothing', { cause: error })
  }
}

const situationFields = [
  'household',
  'person',
  'partner',
  'youngestChild',
  'housemates',
  'institution',
  'decision',
  'monthsUsed',
  'otherIncomeCents',
  'recoveryCents',
  'assetsCents',
  'reduction',
  'holidayReservedCents',
  'benefitSince',
] as const
const jobFields = [
  'start',
  'end',
  'pay',
  'period',
  'holidayPay',
  'holidayShare',
  'taxCredits',
  'pensionCents',
  'payDay',
] as const

test(
  'anything in a field of the situation or the job is answered in whole cents or refused',
  { timeout: patience },
  () => {
    fc.assert(
      fc.property(
        someSituation,
        someJob,
        fc.constantFrom(...situationFields),
        fc.constantFrom(...jobFields),
        anything,
        fc.boolean(),
        (situation, job, field, part, value, inJob) => {
          const asked = inJob ? situation : { ...situation, [field]: value }
          const work = inJob ? { ...job, [part]: value } : job
          answers(() => calculateJobImpact(asked, work, rules, '2026-01-10'))
          answers(() => calculateMonthAmounts(asked, work, rules, '2026-04-01', '2026-01-10'))
        },
      ),
      { numRuns: 10_000 },
    )
  },
)

test('so is anything in an hourly wage, and in the money calendar', { timeout: patience }, () => {
  fc.assert(
    fc.property(
      someSituation,
      someJob,
      fc.constantFrom(...jobFields),
      anything,
      anything,
      (situation, job, part, one, other) => {
        const pay = { kind: 'hourly', hourlyCents: one, weeklyCentihours: other } as never
        answers(() => calculateJobImpact(situation, { ...job, pay }, rules, '2026-01-10'))
        answers(() => moneyCalendar(situation, { ...job, [part]: one }, rules, payments, '2026-01-10'))
      },
    ),
    { numRuns: 500 },
  )
})

test('anything as ordinance, date or contact is refused by name or accepted', { timeout: patience }, () => {
  const terms = [
    'n-months',
    'r-judgement',
    'regime-2027-from',
    'work-premium',
    'reductions',
    'local-schemes',
    'settlement',
    'nonsense',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...terms), anything, anything, (term, value, other) => {
      answers(() => prepareRules({ ordinance: { terms: [decided(term, value)] }, contact }).contact)
      answers(
        () =>
          prepareRules({ ordinance: { terms: [{ ...decided('n-months', 1), until: other as never }] }, contact })
            .contact,
      )
      answers(() => prepareRules({ ordinance: value as never, contact: other as never }).contact)
      answers(() =>
        calculateMonthAmounts({ household: 'single', person: { age: 35 } }, null, rules, value as never, '2026-01-10'),
      )
      answers(() =>
        calculateMonthAmounts({ household: 'single', person: { age: 35 } }, null, rules, '2026-01-01', value as never),
      )
    }),
    { numRuns: 3000 },
  )
})

test('a question about a day decades away is refused', () => {
  expect(() =>
    calculateMonthAmounts({ household: 'single', person: { age: 35 } }, null, rules, '2199-01-01', '2026-01-10'),
  ).toThrow('no-parameters-for-date: month')
})
