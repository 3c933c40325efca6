import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, type Explained, inDecimals } from '../formula/index.ts'
import { cents, euros } from '../money/index.ts'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { type CampaignPlan, type CaseloadQuestion, expectedOutflow, forecastCampaign, numbersOf } from './index.ts'
import { planCampaign, sideBySide, whatIfCaseload } from './index.ts'

const sourced = { source: 'Note on caseloads', date: '2026-11-01', certainty: 'assumed' } as const
const amount = (whole: number) => ({ value: euros(whole), ...sourced })
const question = (others: Partial<CaseloadQuestion> = {}): CaseloadQuestion => ({
  clients: 1_000,
  from: 100,
  to: 50,
  pricePerFte: amount(60_000),
  savingPerExitYear: amount(14_000),
  ...others,
})
const answer = (others: Partial<CaseloadQuestion> = {}) => valueOf(whatIfCaseload(question(others)))

describe('a caseload', () => {
  test.each([
    [150, 6.67],
    [100, 10],
    [50, 20],
  ])('of %d takes %d workers for every 1,000 clients', (to, staff) => {
    expect(answer({ clients: 4_500, to }).staffPer1000Then.value).toBe(staff)
  })

  test.each([
    [150, 100, 50],
    [100, 50, 100],
    [150, 50, 200],
  ])('from %d to %d is +%d %% staff', (from, to, growth) => {
    expect(answer({ from, to }).growth.value).toBe(growth)
  })

  test.each([
    [60_000, 4.3],
    [80_000, 5.7],
    [100_000, 7.1],
  ])('of 50 instead of 100 at %d per FTE needs %d extra full-year exits per 100 clients', (price, exits) => {
    expect(answer({ pricePerFte: amount(price) }).exitsNeededPer100.value).toBe(exits)
  })

  test('costs its extra staff, and whole people pay for it', () => {
    const found = answer()
    expect([found.extraStaff.value, found.extraCost.value]).toEqual([10, euros(600_000)])
    expect([found.exitsNeeded.value, found.exitsNeededWhole.value]).toEqual([42.9, 43])
    expect(found.purses).toEqual({ paidFrom: 'guidance-money', savedIn: 'benefit-budget' })
    expect(found.assumptions).toMatchObject([
      { name: 'price-per-fte', value: euros(60_000), source: 'Note on caseloads', date: '2026-11-01' },
      { name: 'saving-per-exit-year', value: euros(14_000) },
    ])
  })

  test('FTE without a price is refused: there is no usual price', () => {
    expect(refusalsOf(whatIfCaseload(question({ pricePerFte: null })))).toEqual([
      { code: 'fte-without-price', field: 'pricePerFte', values: { clients: 1_000 } },
    ])
  })

  test.each<[string, Partial<CaseloadQuestion>, string, string]>([
    ['of nobody', { to: 0 }, 'number-impossible', 'to'],
    ['of half a client', { from: 0.5 }, 'number-impossible', 'from'],
    ['without clients', { clients: 0 }, 'number-impossible', 'clients'],
    ['with a price of 0', { pricePerFte: amount(0) }, 'amount-impossible', 'pricePerFte'],
    ['with a price below 0', { pricePerFte: { value: cents(-1), ...sourced } }, 'amount-impossible', 'pricePerFte'],
    [
      'with a saving from nowhere',
      { savingPerExitYear: { ...amount(1), source: '' } },
      'source-missing',
      'savingPerExitYear.source',
    ],
  ])('%s is refused', (_what, others, code, field) => {
    expect(refusalsOf(whatIfCaseload(question(others)))).toMatchObject([{ code, field }])
  })

  test('smaller is never cheaper, and never pays for itself with fewer people', () => {
    const caseloads = fc.integer({ min: 1, max: 400 })
    fc.assert(
      fc.property(caseloads, caseloads, caseloads, (from, one, other) => {
        const [smaller, larger] = [Math.min(one, other), Math.max(one, other)].map((to) => answer({ from, to }))
        expect(smaller?.extraCost.value).toBeGreaterThanOrEqual(larger?.extraCost.value ?? 0)
        expect(smaller?.exitsNeeded.value).toBeGreaterThanOrEqual(larger?.exitsNeeded.value ?? 0)
      }),
    )
  })
})

const campaign = (others: Partial<CampaignPlan> = {}): CampaignPlan => ({
  people: 27_000,
  weeks: 104,
  start: '2026-01-05',
  perWorkerDay: { value: 4, ...sourced },
  daysPerWeek: { value: 4, ...sourced },
  ...others,
})

describe('a campaign of conversations', () => {
  test('27,000 in 104 weeks are 260 a week (259.6), and 17 workers at 16 a week', () => {
    const found = valueOf(planCampaign(campaign()))
    expect([found.perWeekExact.value, found.perWeek.value, found.workers.value]).toEqual([259.6, 260, 17])
    expect(found.plannedEnd).toBe('2028-01-02')
    expect(found.burnUp).toHaveLength(104)
    expect(found.burnUp[0]).toEqual({ week: 1, day: '2026-01-11', people: 259 })
    expect(found.burnUp.at(-1)).toEqual({ week: 104, day: '2028-01-02', people: 27_000 })
  })

  test('ends, at the pace of 200 a week, 31 weeks later than planned', () => {
    const found = valueOf(forecastCampaign(campaign(), { day: '2026-03-15', done: 2_000 }))
    expect(found).toMatchObject({ planned: 2_596, ahead: -596, left: { value: 25_000 }, daysLeft: { value: 875 } })
    expect(found.endAtPace).toBe('2028-08-06')
  })

  test('without a conversation has no pace and no end; when all are done it ends that day', () => {
    const none = valueOf(forecastCampaign(campaign(), { day: '2026-03-15', done: 0 }))
    expect([none.daysLeft, none.endAtPace]).toEqual([null, null])
    expect(valueOf(forecastCampaign(campaign(), { day: '2026-03-15', done: 27_000 })).endAtPace).toBe('2026-03-15')
  })

  test('has no end within a hundred years when hardly anybody is spoken with', () => {
    const plan = campaign({ people: 100_000_000 })
    expect(valueOf(forecastCampaign(plan, { day: '2026-03-15', done: 1 })).endAtPace).toBeNull()
  })

  test('refuses more than everybody, a day before the start, and workers without conversations', () => {
    expect(codesOf(forecastCampaign(campaign(), { day: '2026-03-15', done: 27_001 }))).toEqual(['number-impossible'])
    expect(codesOf(forecastCampaign(campaign(), { day: '2026-01-04', done: 1 }))).toEqual(['period-reversed'])
    expect(codesOf(planCampaign(campaign({ perWorkerDay: { value: 0, ...sourced }, start: 'now' })))).toEqual([
      'not-a-day',
      'number-impossible',
    ])
  })
})

describe('outflow by profile', () => {
  const profile = (name: string, clients: number, share: number | null) => ({
    profile: name,
    clients,
    share: share === null ? null : { value: share, ...sourced },
  })

  test('adds up what is known; an unknown share makes the total "at least"', () => {
    const found = valueOf(
      expectedOutflow([profile('work', 200, 3_050), profile('care', 90, 250), profile('new', 40, null)]),
    )
    expect(found.profiles.map(({ expected }) => expected?.value)).toEqual([61, 2.3, undefined])
    expect(found).toMatchObject({ total: { value: 63.3 }, atLeast: true, unknown: ['new'] })
    expect(valueOf(expectedOutflow([])).total.value).toBe(0)
  })

  test('refuses a profile twice, a share above everybody, and part of a client', () => {
    expect(codesOf(expectedOutflow([profile('a', 1, 0), profile('a', 0.5, 10_001)]))).toEqual([
      'name-twice',
      'not-whole',
      'share-impossible',
    ])
  })
})

describe('every number', () => {
  const holds = ({ formula, decimals, value }: Explained) => expect(inDecimals(evaluate(formula), decimals)).toBe(value)

  test('explains itself: its formula with the values filled in gives it', () => {
    const caseload = fc.integer({ min: 1, max: 500 })
    const price = fc.integer({ min: 1, max: 20_000_000 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), caseload, caseload, price, (clients, from, to, value) => {
        const numbers = numbersOf(answer({ clients, from, to, pricePerFte: { value: cents(value), ...sourced } }))
        expect(numbers).toHaveLength(10)
        numbers.forEach(holds)
      }),
    )
    numbersOf(valueOf(planCampaign(campaign()))).forEach(holds)
  })

  test('stands beside that of another scenario, with the difference of the exact numbers', () => {
    const [one, other] = [numbersOf(answer({ to: 100, from: 150 })), numbersOf(answer({ to: 50, from: 150 }))]
    const rows = sideBySide(one, other)
    expect(rows.find(({ name }) => name === 'staff-growth')).toMatchObject({
      one: { value: 50 },
      other: { value: 200 },
      difference: { value: 150 },
    })
    rows.forEach(({ difference }) => difference && holds(difference))
    expect(sideBySide(one.slice(0, 1), [])).toMatchObject([{ other: null, difference: null }])
  })
})
