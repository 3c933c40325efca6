import { describe, expect, test } from 'vitest'
import { monthOf } from '../dates/iso-date.ts'
import type { OrdinanceTerm } from '../rules/ordinance.ts'
import { prepareRules } from '../rules/rules.ts'
import { disregardIn, type Earner, type MonthsUsed } from './disregard.ts'

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
