import { describe, expect, test } from 'vitest'
import { monthOf } from '../dates/iso-date.ts'
import type { OrdinanceTerm } from '../rules/ordinance.ts'
import { prepareRules } from '../rules/rules.ts'
import { disregardIn, type Earner, type MonthsUsed } from './month-disregard.ts'

const decided = (term: string, value: unknown): OrdinanceTerm => ({
  term,
  value,
  from: '2026-01-01',
  legalBasis: 'art. 4',
  source: 'https://example.org/verordening',
})
const rulesOn = (day: string, ...terms: OrdinanceTerm[]) =>
  prepareRules({ ordinance: { terms }, contact: { name: 'Team', phone: '0800 1234' } }).inMonth(
    monthOf(day),
    '2026-01-10',
  )
const earner: Earner = {
  age: 35,
  pensioner: false,
  medicallyLimited: false,
  wageCostSubsidy: false,
  moreHoursImpossible: false,
  parentOfYoungChild: false,
  decision: undefined,
}
const fresh: MonthsUsed = { n: 0, r: 0, z: 0, new: 0 }
const find = (more: Partial<Earner>, used: Partial<MonthsUsed> = {}, rules = rulesOn('2026-03-01')) =>
  disregardIn(rules, { ...earner, ...more }, { ...fresh, ...used })

describe('until 2027', () => {
  test('rule n: 25 %, at most 285.00, six months, and it says "may"', () => {
    expect(find({})).toMatchObject({ rule: 'n', reason: 'may', share: 2500, most: 28_500, monthNumber: 1, months: 6 })
    expect(find({}, { n: 5 })).toMatchObject({ rule: 'n', monthNumber: 6 })
    expect(find({}, { n: 6 })).toMatchObject({ rule: null, reason: 'months-used', share: 0 })
    expect(find({ decision: 'granted' })).toMatchObject({ reason: 'applies' })
    expect(find({ decision: 'refused' })).toMatchObject({ rule: null, reason: 'not-granted' })
  })

  test('below 27 there is none, and it says why', () => {
    expect(find({ age: 26 })).toMatchObject({ rule: null, reason: 'below-27', article: 'art. 31(5)' })
    expect(find({ age: 26, medicallyLimited: true })).toMatchObject({ rule: 'y', reason: 'applies', share: 1500 })
    expect(find({ age: 26, wageCostSubsidy: true })).toMatchObject({ rule: null, reason: 'below-27' })
  })

  test('a single parent of a child below 12 goes on with rule r for 30 months', () => {
    expect(find({ parentOfYoungChild: true })).toMatchObject({ rule: 'n' })
    expect(find({ parentOfYoungChild: true }, { n: 6 })).toMatchObject({ rule: 'r', share: 1250, most: 17_766 })
    expect(find({ parentOfYoungChild: true }, { n: 6, r: 30 })).toMatchObject({ reason: 'months-used' })
  })

  test('y, z and aa', () => {
    expect(find({ medicallyLimited: true })).toMatchObject({ rule: 'n' })
    expect(find({ medicallyLimited: true, wageCostSubsidy: true }, { n: 6 })).toMatchObject({ rule: 'y', months: 0 })
    expect(find({ wageCostSubsidy: true, parentOfYoungChild: true }, { n: 6 })).toMatchObject({ rule: 'z', months: 12 })
    expect(find({ wageCostSubsidy: true }, { n: 6, z: 12 })).toMatchObject({ reason: 'months-used' })
    const stuck = { wageCostSubsidy: true, moreHoursImpossible: true }
    expect(find(stuck, { n: 6, z: 12 })).toMatchObject({ rule: 'aa', reason: 'may' })
  })

  test('from pension age on rule n has no end and needs no judgement', () => {
    expect(find({ pensioner: true, age: 70 }, { n: 6 })).toMatchObject({ rule: 'n', reason: 'applies', months: 0 })
  })

  test('an ordinance may give fewer months or judge for all', () => {
    expect(find({}, { n: 3 }, rulesOn('2026-03-01', decided('n-months', 3)))).toMatchObject({ reason: 'months-used' })
    expect(find({}, {}, rulesOn('2026-03-01', decided('n-judgement', 'yes')))).toMatchObject({ reason: 'applies' })
    expect(find({}, {}, rulesOn('2026-03-01', decided('n-judgement', 'no')))).toMatchObject({ reason: 'not-granted' })
  })
})

describe('in 2022, before the rules for a wage-cost subsidy', () => {
  const in2022 = rulesOn('2022-03-01')
  const find2022 = (more: Partial<Earner>, used: Partial<MonthsUsed> = {}) => find(more, used, in2022)

  test('n first, up to 224.00, then nothing for a wage-cost subsidy', () => {
    expect(find2022({})).toMatchObject({ rule: 'n', share: 2500, most: 22_400 })
    expect(find2022({ wageCostSubsidy: true }, { n: 6 })).toMatchObject({ rule: null, reason: 'months-used' })
  })

  test('y steps back for r: a single parent whose hours are limited keeps 12.5 % for 30 months and then 15 %', () => {
    const parent = { medicallyLimited: true, parentOfYoungChild: true }
    expect(find2022(parent, { n: 6 })).toMatchObject({ rule: 'r', share: 1250, most: 13_971 })
    expect(find2022(parent, { n: 6, r: 30 })).toMatchObject({ rule: 'y', share: 1500, most: 14_169 })
    expect(find2022({ ...parent, age: 26 })).toMatchObject({ rule: 'y' })
    expect(find(parent, { n: 6 }, rulesOn('2023-01-01'))).toMatchObject({ rule: 'y', most: 15_556 })
    expect(find2022({ wageCostSubsidy: true, parentOfYoungChild: true }, { n: 6 })).toMatchObject({ rule: 'r' })
  })
})

describe('art. 34a, from 2027 or earlier by choice', () => {
  const in2027 = rulesOn('2027-03-01')

  test('15 % without cap for 12 months, also below 27', () => {
    expect(find({ age: 26 }, {}, in2027)).toMatchObject({ rule: '34a-a', share: 1500, most: null, months: 12 })
    expect(find({}, { new: 11 }, in2027)).toMatchObject({ monthNumber: 12 })
    expect(find({}, { new: 12 }, in2027)).toMatchObject({ rule: null, reason: 'months-used' })
    expect(find({ moreHoursImpossible: true }, { new: 12 }, in2027)).toMatchObject({ rule: '34a-a', reason: 'may' })
  })

  test('medically limited without end; from pension age 25 % up to 226.00', () => {
    expect(find({ medicallyLimited: true }, { new: 12 }, in2027)).toMatchObject({ rule: '34a-b', months: 0 })
    expect(find({ pensioner: true }, {}, in2027)).toMatchObject({ rule: '34a-c', share: 2500, most: 22_600 })
  })

  test('a municipality that is tolerant in 2026 applies the values of 2027', () => {
    const early = rulesOn('2026-08-01', decided('regime-2027-from', '2026-07-01'))
    expect(find({}, {}, early)).toMatchObject({ rule: '34a-a', share: 1500, most: null })
    expect(find({}, {}, early).parameters[0]).toMatchObject({ validFrom: '2027-01-01' })
  })
})

describe('seen: a tolerant municipality gave people from pension age less than the law in force', () => {
  const early = (day: string) =>
    rulesOn(day, decided('regime-2027-from', '2026-01-01'), decided('unknown-values', 'last-known'))

  test('in 2026 the cap in force, 285.00; from 2027 that of art. 34a(1)(c)', () => {
    const old = { pensioner: true, age: 70 }
    expect(find(old, {}, early('2026-03-01'))).toMatchObject({
      rule: 'n',
      reason: 'applies',
      share: 2500,
      most: 28_500,
    })
    expect(find(old, {}, early('2026-12-01'))).toMatchObject({ rule: 'n', most: 28_500 })
    expect(find(old, {}, early('2027-01-01'))).toMatchObject({ rule: '34a-c', most: 22_600 })
  })

  test('where the cap of July 2026 is not known, there is no answer', () => {
    const strict = rulesOn('2026-08-01', decided('regime-2027-from', '2026-01-01'))
    expect(() => find({ pensioner: true, age: 70 }, {}, strict)).toThrow('value-unknown: disregards.n-most')
  })
})

describe('seen: a second contract after twelve months found no disregard (art. 34a(3))', () => {
  const in2027 = rulesOn('2027-03-01')
  const again = (more: Partial<Earner>, used: Partial<MonthsUsed>, rules = in2027) =>
    find({ newUsedBefore: 12, ...more }, { new: 12, ...used }, rules)

  test('the municipality may apply it once more, for twelve months', () => {
    expect(again({}, {})).toMatchObject({
      rule: '34a-a',
      reason: 'may',
      article: 'art. 34a(3)',
      monthNumber: 1,
      share: 1500,
    })
    expect(again({}, { new: 23 })).toMatchObject({ monthNumber: 12 })
    expect(again({}, { new: 24 })).toMatchObject({ rule: null, reason: 'months-used' })
  })

  test('it stays a judgement where the municipality judges the first time alike for all; a decision in the case settles it', () => {
    const always = rulesOn('2027-03-01', decided('34a-judgement', 'yes'))
    expect(again({}, {}, always)).toMatchObject({ reason: 'may', article: 'art. 34a(3)' })
    expect(again({ decision: 'granted' }, {})).toMatchObject({ reason: 'applies' })
    expect(again({ decision: 'refused' }, {})).toMatchObject({ rule: null, reason: 'not-granted' })
  })

  test('the same contract after twelve months is no new one, and eleven months used leave one', () => {
    expect(find({ newUsedBefore: 0 }, { new: 12 }, in2027)).toMatchObject({ reason: 'months-used' })
    expect(find({ newUsedBefore: 11 }, { new: 11 }, in2027)).toMatchObject({
      article: 'art. 34a(1)(a)',
      monthNumber: 12,
    })
    expect(find({ newUsedBefore: 11 }, { new: 12 }, in2027)).toMatchObject({ reason: 'months-used' })
  })

  test('a municipality that gives no months at all has nothing to repeat', () => {
    const none = rulesOn('2027-03-01', decided('34a-months', 0))
    expect(find({ newUsedBefore: 12 }, { new: 12 }, none)).toMatchObject({ reason: 'months-used' })
  })
})

// The texts of 2025-01-01 and 2025-02-04.
test.each([
  ['2025-01-01', 17_304, 17_018, 17_018],
  ['2025-02-01', 17_304, 17_304, 17_304],
  ['2025-06-01', 17_304, 17_304, 17_304],
  ['2025-07-01', 17_635, 17_635, 17_635],
])('seen: z and aa kept 170.18 until June 2025; in %s the caps of y, z and aa', (day, y, z, aa) => {
  const rules = rulesOn(day)
  expect(find({ medicallyLimited: true }, { n: 6 }, rules)).toMatchObject({ rule: 'y', most: y })
  expect(find({ wageCostSubsidy: true }, { n: 6 }, rules)).toMatchObject({ rule: 'z', most: z })
  const stuck = { wageCostSubsidy: true, moreHoursImpossible: true }
  expect(find(stuck, { n: 6, z: 12 }, rules)).toMatchObject({ rule: 'aa', most: aa })
})

test('seen: a single parent whose months of z are over lost r, although r holds where z and aa do not', () => {
  const parent = { wageCostSubsidy: true, parentOfYoungChild: true }
  expect(find(parent, { n: 6, z: 12 })).toMatchObject({ rule: 'r', share: 1250 })
  expect(find({ ...parent, moreHoursImpossible: true }, { n: 6, z: 12 })).toMatchObject({ rule: 'aa' })
})

test('rule z below 27 is open: nothing is left out here, and the other reading begins at once', () => {
  const young = { age: 26, wageCostSubsidy: true }
  expect(find(young)).toMatchObject({ rule: null, reason: 'below-27' })
  expect(find({ ...young, otherwise: 'z-below-27' })).toMatchObject({ rule: 'z', most: 18_019, months: 12 })
  expect(find({ ...young, otherwise: 'z-below-27' }, { z: 12 })).toMatchObject({ rule: null })
})
