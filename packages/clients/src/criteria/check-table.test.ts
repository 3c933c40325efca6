import { describe, expect, test } from 'vitest'
import { among, capacity, daytime, fourProfiles, range, rule, treated, within } from '../testing/example-table.ts'
import { checkTable } from './check-table.ts'
import type { DecisionTable, Rule } from './decision-table.ts'

const profiles = ['a', 'b'].map((key) => ({ key, name: key }))
const table = (...rules: readonly Rule[]): DecisionTable => ({
  characteristics: [capacity, treated, daytime],
  profiles,
  rules,
})
const errors = (given: DecisionTable) => checkTable(given).filter(({ severity }) => severity === 'error')
const over = (from: number | null, to: number | null, sides = '[]') => within('arbeidsvermogen', range(from, to, sides))

describe('criteria are a table that can be read', () => {
  test('the four profiles hold everybody once', () => expect(checkTable(fourProfiles)).toEqual([]))

  test('overlapping criteria are named, with somebody who fits both', () => {
    expect(errors(table(rule('r1', 'a', over(null, 80)), rule('r2', 'b', over(80, null))))).toEqual([
      { problem: 'rules-overlap', severity: 'error', about: 'r2', other: 'r1', example: { arbeidsvermogen: 80 } },
    ])
  })

  test('two that overlap only when nobody knows are named, with somebody of whom nobody knows', () => {
    const unknown = { whenUnknown: 'fits' } as const
    const found = errors(
      table(
        rule('r1', 'a', within('arbeidsvermogen', range(null, 30, '[)'), unknown)),
        rule('r2', 'b', within('arbeidsvermogen', range(30, null), unknown)),
      ),
    )
    expect(found).toMatchObject([{ problem: 'rules-overlap', example: { arbeidsvermogen: null } }])
  })

  test('a rule that holds nobody, one that is covered by those before it, and one on another scale', () => {
    expect(errors(table(rule('r1', 'a', over(null, 30, '[)'), over(30, null))))).toMatchObject([
      { problem: 'rule-contradicts', about: 'r1' },
    ])
    const covered = table(
      rule('r1', 'a', over(null, 50)),
      rule('r2', 'a', over(50, null, '(]')),
      rule('r3', 'a', among('behandeling', ['yes']), over(0, 100)),
    )
    expect(errors(covered)).toMatchObject([{ problem: 'rule-unreachable', about: 'r3' }])
    expect(errors(table(rule('r1', 'a', over(null, 130))))).toMatchObject([
      { problem: 'bound-off-scale', value: '130' },
    ])
  })

  test('of whole numbers, more than 2 and less than 3 is nobody', () => {
    const given = table(rule('r1', 'a', within('dagbesteding', range(2, 3, '()'))))
    expect(errors(given)).toMatchObject([{ problem: 'rule-contradicts' }])
  })

  test('a bound without a side, a word that is none, a profile or characteristic that is not there', () => {
    const open = within('arbeidsvermogen', { from: { at: 30, included: null }, to: null })
    expect(errors(table(rule('r1', 'a', open)))).toMatchObject([
      { problem: 'bound-without-side', value: '30', condition: 0 },
    ])
    expect(errors(table(rule('r1', 'a', among('behandeling', ['soms']))))).toMatchObject([
      { problem: 'option-unknown', value: 'soms' },
    ])
    expect(errors(table(rule('r1', 'toString', over(1, 2))))).toMatchObject([{ problem: 'profile-unknown' }])
    expect(errors(table(rule('r1', 'a', within('constructor', range(1, 2)))))).toMatchObject([
      { problem: 'characteristic-unknown' },
    ])
    expect(errors(table(rule('r1', 'a', among('arbeidsvermogen', ['yes']))))).toMatchObject([
      { problem: 'condition-of-other-kind' },
    ])
    expect(errors(table(rule('r1', 'a')))).toMatchObject([{ problem: 'rule-without-condition' }])
    expect(errors(table(rule('r1', 'a', over(null, null))))).toMatchObject([{ problem: 'no-range' }])
    expect(errors(table(rule('r1', 'a', over(1, 2)), rule('r1', 'b', over(3, 4))))).toMatchObject([
      { problem: 'key-twice', about: 'r1' },
    ])
  })

  test('somebody who fits nowhere is advice with an example: no suggestion is an answer too', () => {
    const found = checkTable(
      table(rule('r1', 'a', over(null, 30, '[)')), rule('r2', 'b', over(30, null), among('behandeling', ['yes']))),
    )
    expect(found).toEqual([
      {
        problem: 'somebody-left-out',
        severity: 'advice',
        about: '',
        example: { arbeidsvermogen: 30, behandeling: 'no', dagbesteding: 1 },
      },
    ])
  })

  test('a table too large to look through says so, and never that it is in order', () => {
    const many = Array.from(
      { length: 30 },
      (_, place) => ({ kind: 'choice', key: `k${place}`, name: 'k', options: ['yes', 'no'] }) as const,
    )
    const rules = Array.from({ length: 60 }, (_, place) =>
      rule(
        `r${place}`,
        'a',
        among(`k${place % 30}`, [place < 30 ? 'yes' : 'no']),
        among(`k${(place * 7 + 1) % 30}`, ['yes']),
        among(`k${(place * 11 + 5) % 30}`, ['no']),
      ),
    )
    const found = checkTable({ characteristics: many, profiles, rules })
    expect(found.some(({ problem }) => problem === 'not-looked-through' || problem === 'somebody-left-out')).toBe(true)
  })
})
