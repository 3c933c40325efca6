import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Situation } from '../norm/situation.ts'
import { decided, rulesWith } from '../testing/some-situation.ts'
import { formulaOf, sentenceOf } from '../words/index.ts'
import type { Job } from '../wage/job.ts'
import { calculateJobImpact } from './job-impact.ts'
import { calculateMonthAmounts } from './month-amounts.ts'

const rules = rulesWith()
const asked = '2026-03-10'
const single: Situation = { household: 'single', person: { age: 35 }, decision: 'granted' }
const amounts = (situation: Situation, job: Job | null = null, month = '2026-03-01') =>
  calculateMonthAmounts(situation, job, rules, month, asked)
const earns = (cents: number): Job => ({ start: '2026-03-01', pay: { kind: 'net', cents } })

describe('seen: credits that the employer does not apply made the benefit higher (art. 31(1))', () => {
  const gross = { kind: 'gross' as const, cents: 120_000 }
  const without = amounts(single, { start: '2026-03-01', pay: gross, taxCredits: false })
  const applied = amounts(single, { start: '2026-03-01', pay: gross })

  test('what counts and what is left of the benefit is the same; the credit comes through the tax office', () => {
    expect(without.credit).toBeGreaterThan(30_000)
    expect(without.net + without.credit).toBe(applied.net)
    for (const key of ['disregarded', 'counted', 'benefit', 'total'] as const) expect(without[key]).toBe(applied[key])
  })

  test('it is no money in hand this month, and that is said', () => {
    const impact = calculateJobImpact(single, { start: '2026-03-01', pay: gross, taxCredits: false }, rules, asked)
    const [month] = impact.months
    expect(month?.after.inHand).toBe(without.net + without.payable)
    const line = month?.lines.find(({ id }) => id === 'credit')
    expect(line).toMatchObject({ article: 'Pw art. 31(1)', cents: without.credit })
    if (line === undefined) throw new Error('no line')
    expect(sentenceOf(line, 'en')).toContain('You can ask the tax office')
    expect(formulaOf(line, 'nl')).toContain('heffingskortingen die de werkgever niet toepast')
    expect(impact.warnings.map(({ id }) => id)).toContain('credit-counts')
  })

  test('beside a net wage the credit cannot be worked out: refused; not said, it is asked', () => {
    expect(() => amounts(single, { ...earns(90_000), taxCredits: false })).toThrow(
      'outside-scope: job.taxCredits (Pw art. 31(1))',
    )
    const ids = (job: Job) => calculateJobImpact(single, job, rules, asked).warnings.map(({ id }) => id)
    expect(ids(earns(90_000))).toContain('credit-not-known')
    expect(ids({ ...earns(90_000), taxCredits: true })).not.toContain('credit-not-known')
  })

  test('whether credits are applied never changes the benefit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600_000 }), fc.integer({ min: 1, max: 31 }), (cents, day) => {
        const job: Job = { start: `2026-03-${String(day).padStart(2, '0')}`, pay: { kind: 'gross', cents } }
        const one = amounts(single, { ...job, taxCredits: false })
        const other = amounts(single, job)
        expect([one.benefit, one.net + one.credit]).toEqual([other.benefit, other.net])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('seen: a private pension at pension age counted in full (art. 33(5))', () => {
  const old: Situation = { household: 'single', person: { age: 70 } }

  test.each<[string, Situation, string, number]>([
    ['single, more than the limit', { ...old, privatePensionCents: 10_000 }, '2026-03-01', 2650],
    ['single, less than the limit', { ...old, privatePensionCents: 2000 }, '2026-03-01', 2000],
    ['single, 2025', { ...old, privatePensionCents: 10_000 }, '2025-03-01', 2570],
    ['single, 2022', { ...old, privatePensionCents: 10_000 }, '2022-03-01', 2150],
    [
      'couple, one of whom has reached it',
      { household: 'couple', person: { age: 50 }, partner: { age: 70 }, privatePensionCents: 10_000 },
      '2026-03-01',
      5300,
    ],
    ['below pension age nothing is left out', { ...single, privatePensionCents: 10_000 }, '2026-03-01', 0],
  ])('%s', (_name, situation, month, exempt) => {
    const found = calculateMonthAmounts(situation, null, rules, month, month)
    const income = situation.privatePensionCents ?? 0
    expect(found).toMatchObject({ otherIncome: income, exempt, counted: income - exempt })
    expect(found.benefit).toBe(found.norm - income + exempt)
  })

  test('the line names the article and the amount it rests on', () => {
    const impact = calculateJobImpact({ ...old, privatePensionCents: 10_000 }, earns(20_000), rules, asked)
    const line = impact.months[0]?.lines.find(({ id }) => id === 'exempt')
    expect(line).toMatchObject({ cents: 2650, article: 'Pw art. 33(5)', parameters: [{ id: 'privatePension.single' }] })
    expect(impact.parameters.map(({ id }) => id)).toContain('privatePension.single')
  })
})

describe('art. 32(3) as written: the income of a partner without right', () => {
  const home = (partnerIncomeCents: number, more: Partial<Situation> = {}): Situation => ({
    household: 'couple',
    person: { age: 40 },
    partner: { age: 40, entitled: false },
    partnerIncomeCents,
    ...more,
  })

  // Norm 1,001.07; together a couple may reach 2,002.13.
  test.each([
    [0, 0, 100_107],
    [50_000, 0, 100_107],
    [100_106, 0, 100_107],
    [100_107, 1, 100_106],
    [150_000, 49_894, 50_213],
    [200_213, 100_107, 0],
    [300_000, 199_894, 0],
  ])('an income of %i: %i counts, and %i of benefit is left', (income, counted, benefit) => {
    expect(amounts(home(income))).toMatchObject({ otherIncome: income, exempt: income - counted, counted, benefit })
  })

  test('an own wage comes first, its disregard left out; then the partner may fill the couple up to its norm', () => {
    const found = amounts(home(120_000, { decision: 'granted' }), earns(40_000))
    // 300.00 of the wage counts, 701.07 of benefit would be left: with 1,200.00 that is 198.94 above 2,002.13.
    expect(found).toMatchObject({ disregarded: 10_000, counted: 30_000 + 19_894, benefit: 100_107 - 49_894 })
  })

  test('the benefit and both incomes never come above the norm for couples, as long as there is a benefit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300_000 }),
        fc.integer({ min: 0, max: 200_000 }),
        fc.array(fc.constantFrom({ age: 30 }, { age: 26 }), { maxLength: 3 }),
        (income, wage, housemates) => {
          const without = amounts(home(0, { housemates }), earns(wage))
          const found = amounts(home(income, { housemates }), earns(wage))
          const both = amounts({ household: 'couple', person: { age: 40 }, partner: { age: 40 }, housemates })
          const own = found.net - found.disregarded
          if (found.benefit > 0)
            expect(own + income + found.benefit).toBeLessThanOrEqual(Math.max(both.norm, without.norm + income))
          expect(found.benefit).toBeLessThanOrEqual(without.benefit)
          if (own + income + without.benefit <= both.norm) expect(found.benefit).toBe(without.benefit)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('a child beside a partner without right may give extra (art. 24a): not reckoned, said, with whom to call', () => {
    const found = calculateJobImpact(home(0, { youngestChild: { age: 5 } }), earns(0), rules, asked).warnings
    expect(found.find(({ id }) => id === 'child-supplement-outside-scope')).toMatchObject({ call: true })
  })

  test('not given, it is said that we do not know it; given for a partner with a right, it is refused', () => {
    const { partnerIncomeCents: _income, ...open } = home(0)
    const ids = (situation: Situation) =>
      calculateJobImpact(situation, earns(0), rules, asked).warnings.map(({ id }) => id)
    expect(ids(open)).toContain('partner-income-not-given')
    expect(ids(home(0))).not.toContain('partner-income-not-given')
    expect(() => amounts({ ...home(5000), partner: { age: 40 } })).toThrow(
      'household-contradicts: situation.partnerIncomeCents (Pw art. 32(3))',
    )
    expect(() => amounts({ ...single, partnerIncomeCents: 5000 })).toThrow('situation.partnerIncomeCents')
  })
})

test('the hours at which the benefit ends follow what counts: at those hours nothing is left, at fewer something is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Partial<Situation>>(
        {},
        { privatePensionCents: 30_000 },
        { otherIncomeCents: 20_000 },
        { household: 'couple', partner: { age: 40, entitled: false }, partnerIncomeCents: 130_000 },
      ),
      fc.boolean(),
      (more, taxCredits) => {
        const job: Job = {
          start: '2026-03-01',
          pay: { kind: 'hourly', hourlyCents: 1600, weeklyCentihours: 800 },
          taxCredits,
        }
        const ends =
          calculateJobImpact({ ...single, ...more }, job, rules, asked).months[0]?.benefitEndsAtCentihours ?? 0
        const at = (weeklyCentihours: number) =>
          amounts({ ...single, ...more }, { ...job, pay: { kind: 'hourly', hourlyCents: 1600, weeklyCentihours } })
            .benefit
        expect([at(ends), at(ends - 25) > 0]).toEqual([0, true])
      },
    ),
    { numRuns: 50 },
  )
})

test('months of which nobody knows the rule: n first, what exceeds it r and z, and art. 34a only since it holds', () => {
  const parent: Situation = {
    household: 'single-parent',
    person: { age: 35 },
    youngestChild: { age: 4 },
    monthsUsed: { unspecified: 10 },
  }
  const impact = calculateJobImpact(parent, { ...earns(40_000), start: '2026-10-01' }, rules, '2026-10-01')
  expect(impact.months[0]?.disregard).toMatchObject({ rule: 'r', monthNumber: 5 })
  // Seen: the months of 2026 were also taken off the twelve of art. 34a, which began in 2027.
  expect(impact.months[3]?.disregard).toMatchObject({ rule: '34a-a', monthNumber: 1 })
  const tolerant = rulesWith(decided('regime-2027-from', '2026-01-01'))
  const early = calculateJobImpact(parent, { ...earns(40_000), start: '2026-07-01' }, tolerant, '2026-07-01')
  expect(early.months[0]?.disregard).toMatchObject({ rule: '34a-a', monthNumber: 7 })
  expect(() => amounts({ ...parent, monthsUsed: { unspecified: 3, n: 1 } })).toThrow(
    'household-contradicts: situation.monthsUsed.unspecified',
  )
})
