import { describe, expect, test } from 'vitest'
import { monthOf } from '../dates/iso-date.ts'
import { calculateMonthAmounts } from '../impact/month-amounts.ts'
import { prepareRules } from '../rules/rules.ts'
import { costSharingNorm } from './cost-sharing.ts'
import { checkSituation } from './household.ts'
import { meansTests } from './means-test.ts'
import { normOf } from './norm.ts'
import type { Situation } from './situation.ts'

const rules = prepareRules({ ordinance: { terms: [] }, contact: { name: 'Team Inkomen', phone: '0800 1234' } })
const inMonth = (day: string) => rules.inMonth(monthOf(day), '2026-11-25')
const norm = (situation: Situation, day = '2026-03-01') => normOf(checkSituation(situation), inMonth(day)).cents
const single = (age: number, more: Partial<Situation> = {}): Situation => ({
  household: 'single',
  person: { age },
  ...more,
})
const couple = (age: number, partner: number, more: Partial<Situation> = {}): Situation => ({
  household: 'couple',
  person: { age },
  partner: { age: partner },
  ...more,
})
const child = { age: 5 }

describe('the cost-sharing norm', () => {
  test.each([
    [2, 86_901],
    [3, 75_314],
    [4, 69_521],
    [5, 66_045],
    [6, 63_727],
  ])('published table of 2023-07, %i people: %i cents', (people, cents) => {
    expect(costSharingNorm(people, 173_802)).toBe(cents)
  })

  // The page of 2020 used rounded percentages, so three and six people differ by some cents from the law.
  test.each([
    [2, 75_645, 75_645],
    [3, 65_554, 65_559],
    [4, 60_516, 60_516],
    [5, 57_490, 57_490],
    [6, 55_478, 55_473],
  ])('published table of 2020, %i people: %i printed, %i by the formula', (people, _printed, cents) => {
    expect(costSharingNorm(people, 151_290)).toBe(cents)
  })

  test.each([
    ['2026-01-01', [100_107, 86_759, 80_085, 76_081]],
    ['2026-07-01', [101_390, 87_871, 81_112, 77_056]],
  ])('%s, two to five people', (day, table) => {
    const found = [1, 2, 3, 4].map((count) =>
      norm(single(40, { housemates: Array.from({ length: count }, () => ({ age: 30 })) }), day),
    )
    expect(found).toEqual(table)
  })

  test('who counts: 27 and older, no student, no commercial contract, not while caring elsewhere', () => {
    const alone = norm(single(40))
    expect(norm(single(40, { housemates: [{ age: 26 }] }))).toBe(alone)
    expect(norm(single(40, { housemates: [{ age: 27, not: 'student' }] }))).toBe(alone)
    expect(norm(single(40, { housemates: [{ age: 60, not: 'commercial-contract' }] }))).toBe(alone)
    expect(norm(single(40, { housemates: [{ age: 27 }], temporaryCareElsewhere: true }))).toBe(alone)
    expect(norm(single(40, { housemates: [{ age: 27 }] }))).toBe(100_107)
    expect(norm(single(20, { housemates: [{ age: 27 }] }))).toBe(norm(single(20)))
  })

  test('a housemate counts from the month after the 27th birthday', () => {
    const home = single(40, { housemates: [{ birthDate: '1999-03-15' }] })
    expect(norm(home, '2026-03-01')).toBe(140_150)
    expect(norm(home, '2026-04-01')).toBe(100_107)
  })

  test('a couple gets the sum of two own norms', () => {
    expect(norm(couple(40, 41, { housemates: [{ age: 30 }] }))).toBe(2 * 86_759)
  })
})

describe('the norm of a household in March 2026', () => {
  test.each<[string, Situation, number]>([
    ['single of 20', single(20), 34_599],
    ['single of 20 without parents to rely on', single(20, { noParentalSupport: true }), 34_599 + 74_645],
    ['single of 21', single(21), 140_150],
    ['single parent', { household: 'single-parent', person: { age: 30 }, youngestChild: child }, 140_150],
    ['single parent of 19', { household: 'single-parent', person: { age: 19 }, youngestChild: child }, 34_599],
    ['single pensioner', single(70), 156_469],
    ['couple', couple(30, 30), 200_213],
    ['couple, both 20', couple(20, 20), 69_198],
    ['couple, both 20, with a child', couple(20, 20, { youngestChild: child }), 109_241],
    ['couple, one 20', couple(20, 30), 134_706],
    ['couple, one 20, with a child', couple(30, 20, { youngestChild: child }), 174_749],
    ['couple, one 20, sharing', couple(30, 20, { housemates: [{ age: 40 }] }), 34_599 + 100_107],
    ['couple, one pensioner', couple(70, 50), 214_416],
    ['couple, pensioners, sharing', couple(70, 70, { housemates: [{ age: 40 }] }), 2 * costSharingNorm(3, 214_416)],
    ['institution', single(40, { institution: 'person' }), 44_376 + 4700],
    ['couple in an institution', couple(40, 40, { institution: 'both' }), 69_027 + 10_600],
    ['one of a couple in an institution', couple(40, 40, { institution: 'partner' }), 44_376 + 4700 + 140_150],
    ['partner without right', couple(40, 40, { partner: { age: 40, entitled: false } }), 100_107],
  ])('%s', (_name, situation, cents) => {
    expect(norm(situation)).toBe(cents)
  })

  test('pension age follows from the birth date', () => {
    const person = { birthDate: '1959-05-20' }
    expect(norm({ household: 'single', person }, '2026-05-01')).toBe(140_150)
    expect(norm({ household: 'single', person }, '2026-06-01')).toBe(156_469)
  })
})

describe('refused, with the field', () => {
  test.each<[string, Situation, string]>([
    ['age 17', single(17), 'age-not-covered: situation.person.age'],
    ['age -1', single(-1), 'age-impossible: situation.person.age'],
    ['age 121', single(121), 'age-impossible'],
    ['age 30.5', single(30.5), 'age-impossible'],
    ['age NaN', single(Number.NaN), 'age-impossible'],
    [
      'couple without partner',
      { household: 'couple', person: { age: 30 } },
      'household-contradicts: situation.partner',
    ],
    ['single with partner', { ...couple(30, 30), household: 'single' }, 'household-contradicts: situation.partner'],
    ['single parent without child', { household: 'single-parent', person: { age: 30 } }, 'situation.youngestChild'],
    [
      'a child of 18',
      { household: 'single-parent', person: { age: 40 }, youngestChild: { age: 18 } },
      'age-not-covered',
    ],
    ['income below zero', single(30, { otherIncomeCents: -1 }), 'amount-impossible: situation.otherIncomeCents'],
    ['months below zero', single(30, { monthsUsed: { n: -1 } }), 'count-impossible: situation.monthsUsed.n'],
    ['a birth date that does not exist', { household: 'single', person: { birthDate: '1990-02-30' } }, 'not-a-date'],
  ])('%s', (_name, situation, message) => {
    expect(() => norm(situation)).toThrow(message)
  })

  test('the supplement of art. 20(3) did not exist before 2026', () => {
    const young = single(19, { noParentalSupport: true })
    expect(() => calculateMonthAmounts(young, null, rules, '2025-03-01', '2025-03-01')).toThrow(
      'value-unknown: norms.no-parents',
    )
    // The months since June take part in the holiday allowance of 2026, without the supplement until December.
    expect(calculateMonthAmounts(young, null, rules, '2026-03-01', '2026-03-01').norm).toBe(34_599 + 74_645)
  })
})

test('assets and gifts are held against the limits of the household', () => {
  const household = checkSituation(single(40, { assetsCents: 900_000, giftsThisYearCents: 120_000 }))
  expect(meansTests(household, inMonth('2026-03-01')).map(({ id, above }) => [id, above])).toEqual([
    ['assets', 100_000],
    ['gifts', 0],
  ])
})
