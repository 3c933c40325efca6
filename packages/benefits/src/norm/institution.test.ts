import { describe, expect, test } from 'vitest'
import { calculateJobImpact } from '../impact/job-impact.ts'
import { calculateMonthAmounts } from '../impact/month-amounts.ts'
import { rulesWith } from '../testing/some-situation.ts'
import { warningText } from '../words/index.ts'
import type { Partner, Situation } from './situation.ts'

const rules = rulesWith()
const asked = '2026-03-10'
const norm = (situation: Situation) => calculateMonthAmounts(situation, null, rules, '2026-03-01', asked).norm
const home = (age: number, partner: Partner, more: Partial<Situation> = {}): Situation => ({
  household: 'couple',
  person: { age },
  partner,
  ...more,
})
const work = { start: '2026-03-01', pay: { kind: 'net' as const, cents: 40_000 } }

describe('seen: a person of 18 to 20 in an institution was given a norm, although art. 13(2)(a) gives no right', () => {
  test.each([18, 19, 20])('alone, aged %i: no right, and it says so', (age) => {
    expect(() => norm({ household: 'single', person: { age }, institution: 'person' })).toThrow(
      'no-right: situation.institution (Pw art. 13(2)(a))',
    )
  })

  test('aged 21: the norm of art. 23(1)(a) and 23(2)(a)', () => {
    expect(norm({ household: 'single', person: { age: 21 }, institution: 'person' })).toBe(44_376 + 4700)
  })

  test('a couple of 20 and 19, both in an institution: nobody has a right', () => {
    expect(() => norm(home(20, { age: 19 }, { institution: 'both' }))).toThrow('no-right')
  })

  test('who takes the job is 20 and in an institution: refused, because that wage is not of somebody with a right', () => {
    const situation = home(20, { age: 35 }, { institution: 'person' })
    expect(() => calculateMonthAmounts(situation, work, rules, '2026-03-01', asked)).toThrow('no-right')
    // Without the job the partner at home has half the norm of a couple.
    expect(norm(situation)).toBe(100_107)
  })

  test('the right begins in the month after the 21st birthday, and months before it are no longer refused', () => {
    const single: Situation = { household: 'single', person: { birthDate: '2005-02-10' }, institution: 'person' }
    const of = (month: string) => calculateMonthAmounts(single, null, rules, month, asked).norm
    expect(() => of('2026-02-01')).toThrow('no-right')
    expect(of('2026-03-01')).toBe(44_376 + 4700)
    // June until February give no holiday allowance: there was no benefit.
    const impact = calculateJobImpact(single, work, rules, asked)
    expect(impact.months[3]?.before.holidayPaid).toBe(3 * 2454)
  })
})

describe('what the partner at home gets', () => {
  test('partner of 20 in an institution has no right: half the norm of a couple (art. 24), and it is said', () => {
    const situation = home(35, { age: 20 }, { institution: 'partner' })
    expect(norm(situation)).toBe(100_107)
    const { warnings, contact } = calculateJobImpact(situation, work, rules, asked)
    const texts = warnings.map((one) => warningText(one, contact, 'nl'))
    expect(texts.join(' ')).toContain('woont in een instelling. Daarom heeft uw partner geen recht op bijstand.')
    expect(warnings.find(({ id }) => id === 'partner-without-right')).toMatchObject({ call: true })
  })

  test('art. 23(3) would give 1,401.50: both readings stand in the answer', () => {
    const { warnings } = calculateJobImpact(home(35, { age: 20 }, { institution: 'partner' }), work, rules, asked)
    expect(warnings.find(({ id }) => id === 'open-partner-in-institution')).toMatchObject({
      article: 'Pw art. 23(3) and 24',
      reading: { month: '2026-03', ours: 100_107 - 30_000, other: 140_150 - 30_000 },
    })
  })

  test('partner of 21 in an institution has a right: the sum of two norms (art. 23(3))', () => {
    expect(norm(home(35, { age: 21 }, { institution: 'partner' }))).toBe(140_150 + 44_376 + 4700)
  })

  test('a housemate of 30 shares the costs of the partner at home: art. 22a, in which a spouse of 20 does not count', () => {
    const shared = home(35, { age: 20 }, { institution: 'partner', housemates: [{ age: 30 }] })
    expect(norm(shared)).toBe(100_107)
    const older = home(35, { age: 40, entitled: false }, { institution: 'partner', housemates: [{ age: 30 }] })
    expect(norm(older)).toBe(86_759)
  })

  test('seen: a partner without right in an institution was given a norm all the same', () => {
    expect(norm(home(35, { age: 40, entitled: false }, { institution: 'partner' }))).toBe(100_107)
    expect(norm(home(35, { age: 40, entitled: false }, { institution: 'both' }))).toBe(34_514 + 5300)
  })

  test('somebody in an institution with a partner outside who has no right: no article fits, so whom to call', () => {
    expect(() => norm(home(35, { age: 40, entitled: false }, { institution: 'person' }))).toThrow(
      'outside-scope: situation.institution (Pw art. 23(3) and 24)',
    )
  })
})
