import { describe, expect, test } from 'vitest'
import { calculateJobImpact } from '../impact/job-impact.ts'
import { calculateMonthAmounts } from '../impact/month-amounts.ts'
import { rulesWith } from '../testing/some-situation.ts'
import type { Situation } from './situation.ts'

const rules = rulesWith()
const norm = (situation: Situation) => calculateMonthAmounts(situation, null, rules, '2026-07-01', '2026-07-10').norm
const alone = { noParentalSupport: true } as const

describe('art. 20(3) and 20(4) as written: each person of 18 to 20, never above art. 21', () => {
  test.each<[string, Situation, number]>([
    ['single of 20', { household: 'single', person: { age: 20 }, ...alone }, 35_042 + 76_224],
    [
      'single parent of 20',
      { household: 'single-parent', person: { age: 20 }, youngestChild: { age: 1 }, ...alone },
      35_042 + 76_224,
    ],
    ['seen: couple, both 20, was refused; one without parents', couple(20, 20, true, false), 70_084 + 76_224],
    ['couple, both 20, both without parents: the norm of a couple of 21', couple(20, 20, true, true), 202_779],
    ['couple, both 20, with a child', { ...couple(20, 20, true, false), youngestChild: { age: 1 } }, 110_640 + 76_224],
    ['couple of 20 and 30: the norm of a couple of 21', couple(20, 30, true, false), 202_779],
    ['couple of 30 and 20, parents of the partner', couple(30, 20, false, true), 202_779],
    ['a person of 21 gets none, because the law gives it until 20', couple(21, 21, true, true), 202_779],
  ])('%s', (_name, situation, cents) => {
    expect(norm(situation)).toBe(cents)
  })

  test('beside a norm of art. 22a(3) the law gives no bound: refused, by name', () => {
    const shared: Situation = { ...couple(20, 30, true, false), housemates: [{ age: 40 }] }
    expect(() => norm(shared)).toThrow('outside-scope: situation.noParentalSupport (Pw art. 20(4))')
  })

  test('a young person who shares the costs: art. 21 as bound, and what art. 22a would give', () => {
    const shared: Situation = { household: 'single', person: { age: 20 }, ...alone, housemates: [{ age: 40 }] }
    expect(norm(shared)).toBe(35_042 + 76_224)
    const job = { start: '2026-07-01', pay: { kind: 'net' as const, cents: 0 } }
    const { warnings } = calculateJobImpact(shared, job, rules, '2026-07-10')
    expect(warnings.find(({ id }) => id === 'open-supplement-with-sharers')?.reading).toEqual({
      month: '2026-07',
      ours: 111_266,
      other: 101_390,
    })
  })
})

function couple(age: number, partner: number, own: boolean, theirs: boolean): Situation {
  return {
    household: 'couple',
    person: { age },
    noParentalSupport: own,
    partner: { age: partner, noParentalSupport: theirs },
  }
}
