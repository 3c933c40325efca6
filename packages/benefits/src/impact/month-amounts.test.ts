import { describe, expect, test } from 'vitest'
import type { Situation } from '../norm/situation.ts'
import { nationalParameters } from '../parameters/index.ts'
import type { OrdinanceTerm } from '../rules/ordinance.ts'
import { prepareRules } from '../rules/rules.ts'
import type { Job } from '../wage/job.ts'
import { calculateGrid, calculateMonthAmounts } from './month-amounts.ts'

const contact = { name: 'Team Inkomen', phone: '0800 1234' }
const decided = (term: string, value: unknown): OrdinanceTerm => ({
  term,
  value,
  from: '2024-01-01',
  legalBasis: 'Verordening art. 4',
  source: 'https://example.org/verordening',
})
const rules = prepareRules({ ordinance: { terms: [] }, contact })
const single: Situation = { household: 'single', person: { age: 35 } }
const earns = (cents: number, more: Partial<Job> = {}): Job => ({
  start: '2026-01-01',
  pay: { kind: 'net', cents },
  ...more,
})
const asked = '2026-01-10'

describe('earnings and disregard of the public examples', () => {
  test('400 earned: 100 is left out at 25 %', () => {
    const found = calculateMonthAmounts(single, earns(40_000), rules, '2026-01-01', asked)
    expect(found).toMatchObject({ disregarded: 10_000, counted: 30_000, benefit: 110_150, total: 150_150 })
  })

  // 25 % of 900 is 225: above the maximum of the first half of 2022, below every later one.
  test.each([
    ['2022-01-01', 22_400],
    ['2022-06-01', 22_400],
    ['2022-07-01', 22_500],
    ['2025-03-01', 22_500],
    ['2026-03-01', 22_500],
  ])('900 earned in %s: capped by the dated maximum, %i is left out', (month, disregarded) => {
    const found = calculateMonthAmounts(single, earns(90_000, { start: month }), rules, month, month)
    expect(found.disregarded).toBe(disregarded)
  })

  test.each([
    ['2022-12-01', 22_600],
    ['2023-03-01', 24_600],
    ['2023-09-01', 24_900],
    ['2024-03-01', 26_400],
    ['2024-09-01', 26_900],
    ['2025-03-01', 27_300],
    ['2025-09-01', 27_800],
    ['2026-03-01', 28_500],
  ])('1,200 earned in %s: capped by the dated maximum of %i', (month, most) => {
    expect(calculateMonthAmounts(single, earns(120_000, { start: month }), rules, month, month).disregarded).toBe(most)
  })

  test('month 7 under rule n: 0; age 26: 0', () => {
    const sixth = earns(40_000, { start: '2025-10-01' })
    expect(calculateMonthAmounts(single, sixth, rules, '2026-03-01', asked).disregarded).toBe(10_000)
    expect(calculateMonthAmounts(single, sixth, rules, '2026-04-01', asked).disregarded).toBe(0)
    const used = { ...single, monthsUsed: { n: 6 } }
    expect(calculateMonthAmounts(used, earns(40_000), rules, '2026-01-01', asked).disregarded).toBe(0)
    const young = { ...single, person: { age: 26 } }
    expect(calculateMonthAmounts(young, earns(40_000), rules, '2026-01-01', asked).disregarded).toBe(0)
  })

  test('2027: 15 % without cap for 12 months', () => {
    const job = earns(130_000, { start: '2027-01-01' })
    const of = (month: string) => calculateMonthAmounts(single, job, rules, month, '2026-12-20').disregarded
    expect([of('2027-01-01'), of('2027-12-01'), of('2028-01-01')]).toEqual([19_500, 19_500, 0])
  })
})

test('a municipality that applies the regime of 2027 in 2026: 15 % without cap, where others stop at 285', () => {
  const early = prepareRules({ ordinance: { terms: [decided('regime-2027-from', '2026-03-01')] }, contact })
  const job = earns(130_000, { start: '2026-02-01' })
  const of = (month: string) => calculateMonthAmounts(single, job, early, month, asked).disregarded
  expect([of('2026-02-01'), of('2026-03-01'), of('2027-02-01'), of('2027-03-01')]).toEqual([28_500, 19_500, 19_500, 0])
})

test('earnings under a cap that is not known: July 2026 is not known, so nothing is answered unless the tenant allows the last known cap', () => {
  const job = earns(120_000, { start: '2026-07-01' })
  expect(() => calculateMonthAmounts(single, job, rules, '2026-07-01', '2026-07-02')).toThrow(
    'value-unknown: disregards.n-most',
  )
  const allowing = prepareRules({ ordinance: { terms: [decided('unknown-values', 'last-known')] }, contact })
  expect(calculateMonthAmounts(single, job, allowing, '2026-07-01', '2026-07-02').disregarded).toBe(28_500)
})

describe('public cases of MinBZK/regelrecht (bijstand.feature, commit 2f4afae), with the norms of that model', () => {
  const parameters = {
    ...nationalParameters,
    norms: [
      {
        validFrom: '2024-01-01',
        staleAfter: null,
        status: 'secondary',
        mark: 'model parameter of the public case',
        source: 'MinBZK/regelrecht corpus/regulation/nl/wet/participatiewet/scenarios/bijstand.feature',
        values: { single: 109_171, couple: 155_958 },
      },
    ],
  } as const
  const reductions = [
    { category: '0', share: 0, months: 1 },
    { category: '1', share: 500, months: 1 },
    { category: '2', share: 3000, months: 1 },
    { category: '3', share: 10_000, months: 1 },
  ]
  const diemen = prepareRules({ ordinance: { terms: [decided('reductions', reductions)] }, contact, parameters })
  const without = prepareRules({ ordinance: { terms: [] }, contact, parameters })

  // Case 03 states 103712.45 cents; half up it is the 103712 of the older engine of the same makers.
  test.each([
    ['01', 35, '0', diemen, 109_171],
    ['03', 28, '1', diemen, 103_712],
    ['05', 30, '3', diemen, 0],
    ['07', 21, '0', diemen, 109_171],
    ['09', 35, '1', without, 109_171],
  ])('regelrecht-%s', (_id, age, category, municipal, cents) => {
    const situation: Situation = { household: 'single', person: { age }, reduction: { category, from: '2024-06-01' } }
    expect(calculateMonthAmounts(situation, null, municipal, '2024-06-01', '2024-06-01').benefit).toBe(cents)
  })
})

describe('holiday allowance', () => {
  test.each([
    [136_906, 130_061],
    [195_580, 185_801],
    [153_021, 145_370],
    [209_498, 199_023],
    [33_798, 32_108],
    [43_349, 41_182],
    [67_429, 64_058],
  ])('table of July 2025: %i is paid as %i', (norm, payable) => {
    const parameters = {
      ...nationalParameters,
      norms: nationalParameters.norms.map((version) => ({ ...version, values: { ...version.values, single: norm } })),
    }
    const table = prepareRules({ ordinance: { terms: [] }, contact, parameters })
    const found = calculateMonthAmounts(single, null, table, '2025-07-01', '2025-07-01')
    expect(found.payable).toBe(payable)
    expect(found.payable + found.reserved).toBe(norm)
  })
})

test('premium, local scheme and recovery', () => {
  const municipal = prepareRules({
    ordinance: {
      terms: [
        decided('work-premium', { cents: 50_000, afterMonths: 2 }),
        decided('local-schemes', [
          { id: 'part-time', name: 'Deeltijdbonus', monthlyCents: 5000, for: 'work-beside-benefit' },
        ]),
      ],
    },
    contact,
  })
  const situation = { ...single, recoveryCents: 7000 }
  const of = (month: string) => calculateMonthAmounts(situation, earns(40_000), municipal, month, asked)
  expect(of('2026-01-01')).toMatchObject({ premium: 0, schemes: 5000, recovery: 7000 })
  expect(of('2026-02-01')).toMatchObject({ premium: 50_000, total: 40_000 + 110_150 - 7000 + 50_000 + 5000 })
})

test('a grid is the single month at every crossing', () => {
  const job: Job = { start: '2026-03-01', pay: { kind: 'hourly', hourlyCents: 1471, weeklyCentihours: 0 } }
  const grid = { weeklyCentihours: [0, 800, 1600], hourlyCents: [1471, 2000] }
  const found = calculateGrid(single, job, rules, '2026-03-01', asked, grid)
  expect(found.map((row) => row.length)).toEqual([3, 3])
  const pay = { kind: 'hourly', hourlyCents: 2000, weeklyCentihours: 1600 } as const
  expect(found[1]?.[2]).toEqual(calculateMonthAmounts(single, { ...job, pay }, rules, '2026-03-01', asked))
  const broken = { weeklyCentihours: [800, -1], hourlyCents: [1471] }
  expect(() => calculateGrid(single, job, rules, '2026-03-01', asked, broken)).toThrow('hours-impossible')
})
