import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moneyCalendar, type PaymentCalendar } from './calendar/index.ts'
import {
  benefitRefusal,
  isBenefitRefusal,
  calculateJobImpact,
  calculateMonthAmounts,
  type Job,
  type Situation,
} from './index.ts'
import { nationalParameters } from './parameters/index.ts'
import { refusalCodes } from './refusal.ts'
import { rulesWith } from './testing/some-situation.ts'
import { refusalText } from './words/index.ts'

const rules = rulesWith()
const asked = '2026-03-10'
const payments: PaymentCalendar = { rule: { day: 25, month: 'same', onRestDay: 'before' }, exceptions: [] }
const job: Job = { start: '2026-03-01', pay: { kind: 'net', cents: 40_000 } }

/** Whole numbers everywhere, or a refusal that names a field the person can find. */
function fieldOf(situation: Situation, work: Job | null = job): string {
  try {
    const found =
      work === null
        ? calculateMonthAmounts(situation, null, rules, '2026-03-01', asked)
        : [calculateJobImpact(situation, work, rules, asked), moneyCalendar(situation, work, rules, payments, asked)]
    expect(wholeNumbers(found)).toBe(true)
    return 'an answer'
  } catch (error) {
    if (!isBenefitRefusal(error)) throw error
    for (const language of ['nl', 'en'] as const) {
      const text = refusalText(error, rules.contact, language)
      expect(text).toContain('Team Inkomen: 0800 1234')
      expect(text).not.toMatch(/situation\.|job\.|NaN|undefined|\{/)
    }
    return error.field
  }
}

function wholeNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(wholeNumbers)
}

const single: Situation = { household: 'single', person: { age: 35 } }
const couple: Situation = { household: 'couple', person: { age: 35 }, partner: { age: 35 } }
const outside = (situation: object): Situation => situation as Situation

describe('hostile households: an answer in whole cents, or the field by name', () => {
  test.each<[string, Situation, string]>([
    ['two partners', outside({ ...couple, partner: [{ age: 30 }, { age: 31 }] }), 'situation.partner.age'],
    ['a partner of a single person', { ...couple, household: 'single' }, 'situation.partner'],
    [
      '31 housemates',
      { ...single, housemates: Array.from({ length: 31 }, () => ({ age: 40 })) },
      'situation.housemates',
    ],
    ['30 housemates', { ...single, housemates: Array.from({ length: 30 }, () => ({ age: 40 })) }, 'an answer'],
    ['housemates that are no list', outside({ ...single, housemates: 3 }), 'situation.housemates'],
    ['a housemate of 200', { ...single, housemates: [{ age: 200 }] }, 'situation.housemates[0].age'],
    ['a housemate that is a number', outside({ ...single, housemates: [40] }), 'situation.housemates[0]'],
    [
      'an age and a birth date',
      outside({ ...single, person: { age: 35, birthDate: '1980-01-01' } }),
      'situation.person.age',
    ],
    ['a person that is a text', outside({ ...single, person: '35' }), 'situation.person'],
    ['"true" as text', outside({ ...single, medicallyLimited: 'true' }), 'situation.medicallyLimited'],
    ['1 for yes', outside({ ...couple, partner: { age: 35, entitled: 1 } }), 'situation.partner.entitled'],
    [
      'reached pension age as text',
      outside({ ...single, person: { age: 70, pensioner: 'ja' } }),
      'situation.person.pensioner',
    ],
    ['born tomorrow', { ...single, person: { birthDate: '2026-03-11' } }, 'situation.person.birthDate'],
    ['born in 1899', { ...single, person: { birthDate: '1899-12-31' } }, 'situation.person.birthDate'],
    ['born on 31 April', { ...single, person: { birthDate: '1990-04-31' } }, 'situation.person.birthDate'],
    ['a month 13', { ...single, person: { birthDate: '1990-13-01' } }, 'situation.person.birthDate'],
    ['benefit since next month', { ...single, benefitSince: '2026-04-01' }, 'situation.benefitSince'],
    ['a pension below zero', { ...single, privatePensionCents: -1 }, 'situation.privatePensionCents'],
    ['a pension of half a cent', { ...single, privatePensionCents: 0.5 }, 'situation.privatePensionCents'],
    ['a pension beyond all bounds', { ...single, privatePensionCents: 2 ** 53 }, 'situation.privatePensionCents'],
    ['the largest pension that is taken', { ...single, privatePensionCents: 100_000_000 }, 'an answer'],
    ['the income of nobody', { ...single, partnerIncomeCents: 100 }, 'situation.partnerIncomeCents'],
    [
      'an income of a partner that is no number',
      outside({ ...couple, partner: { age: 35, entitled: false }, partnerIncomeCents: 'NaN' }),
      'situation.partnerIncomeCents',
    ],
    [
      'an income of a partner of a million',
      { ...couple, partner: { age: 35, entitled: false }, partnerIncomeCents: 100_000_000 },
      'an answer',
    ],
    ['601 months', { ...single, monthsUsed: { unspecified: 601 } }, 'situation.monthsUsed.unspecified'],
    ['half a month', { ...single, monthsUsed: { new: 0.5 } }, 'situation.monthsUsed.new'],
    ['nowhere', outside({ ...single, institution: 'prison' }), 'situation.institution'],
    [
      'the partner of a single person in an institution',
      { ...single, institution: 'partner' },
      'situation.institution',
    ],
  ])('%s', (_name, situation, field) => {
    expect(fieldOf(situation)).toBe(field)
  })

  test.each<[string, Job, string]>([
    ['credits as text', outside({ ...job, taxCredits: 'no' }) as unknown as Job, 'job.taxCredits'],
    ['a wage of nothing', { ...job, pay: { kind: 'net', cents: 0 } }, 'an answer'],
    ['a wage beyond all bounds', { ...job, pay: { kind: 'net', cents: 5_000_001 } }, 'job.pay.cents'],
    ['the largest wage', { ...job, pay: { kind: 'gross', cents: 5_000_000 } }, 'an answer'],
    ['no hours', { ...job, pay: { kind: 'hourly', hourlyCents: 1471, weeklyCentihours: 0 } }, 'an answer'],
    ['from 29 February of 2026', { ...job, start: '2026-02-29' }, 'job.start'],
    ['in 1900', { ...job, start: '1900-01-01' }, 'pensionAge.years'],
    ['in 2199', { ...job, start: '2199-01-01' }, 'month'],
  ])('a job: %s', (_name, work, field) => {
    expect(fieldOf(single, work)).toBe(field)
  })
})

test('every date of birth, of everybody, gives an answer or names who it is', () => {
  const day = fc
    .date({ min: new Date('1899-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10))
  const someone = fc.oneof(
    fc.record({ birthDate: day }),
    fc.record({ birthDate: day, pensioner: fc.boolean() }),
    fc.record({ age: fc.integer({ min: -2, max: 125 }) }),
    fc.record({ age: fc.integer({ min: 15, max: 70 }), pensioner: fc.boolean() }),
  )
  fc.assert(
    fc.property(
      fc.constantFrom('single' as const, 'single-parent' as const, 'couple' as const),
      someone,
      someone,
      fc.option(someone),
      fc.array(someone, { maxLength: 3 }),
      fc.constantFrom('nobody' as const, 'person' as const, 'partner' as const, 'both' as const),
      fc.boolean(),
      (household, person, partner, child, housemates, institution, entitled) => {
        const situation = {
          household,
          person,
          ...(household === 'couple' ? { partner: { ...partner, entitled } } : {}),
          ...(child === null ? {} : { youngestChild: child }),
          housemates,
          institution,
        } as Situation
        expect(fieldOf(situation)).toMatch(
          /^(an answer|situation\.(person|partner|youngestChild|housemates\[\d\]|institution)(\..+)?)$/,
        )
        fieldOf(situation, null)
      },
    ),
    { numRuns: 3000 },
  )
})

test('every ground for a refusal has a sentence that ends with whom to call', () => {
  for (const code of refusalCodes) {
    const text = refusalText(benefitRefusal(code, 'situation.person', 'age'), rules.contact, 'nl')
    expect(text.endsWith('Bel Team Inkomen: 0800 1234.')).toBe(true)
  }
})

test('every limit of a private pension is twice as high for a couple, as the law prints it', () => {
  for (const { values } of nationalParameters.privatePension) expect(values.couple).toBe(2 * (values.single ?? 0))
})
