import { describe, expect, test } from 'vitest'
import { calculateMonthAmounts } from '../impact/month-amounts.ts'
import { rulesWith } from '../testing/some-situation.ts'
import type { Person, Situation } from './situation.ts'

const rules = rulesWith()
const norm = (person: Person, month: string) =>
  calculateMonthAmounts({ household: 'single', person }, null, rules, month, month).norm
const old = { '2023-01-01': 133_067, '2024-01-01': 142_576, '2026-03-01': 156_469 }

describe('seen: the statement about pension age went before the age', () => {
  test.each<[string, Person, string, string]>([
    ['30 and reached', { age: 30, pensioner: true }, '2026-03-01', 'situation.person.pensioner'],
    ['66 and reached', { age: 66, pensioner: true }, '2026-03-01', 'situation.person.pensioner'],
    ['70 and not reached', { age: 70, pensioner: false }, '2026-03-01', 'situation.person.pensioner'],
    ['67 and not reached', { age: 67, pensioner: false }, '2026-03-01', 'situation.person.pensioner'],
    ['born 1990 and reached', { birthDate: '1990-05-01', pensioner: true }, '2026-03-01', 'situation.person.pensioner'],
    ['born 1950 and not', { birthDate: '1950-05-01', pensioner: false }, '2026-03-01', 'situation.person.pensioner'],
  ])('%s: refused', (_name, person, month, field) => {
    expect(() => norm(person, month)).toThrow(`household-contradicts: ${field} (AOW art. 7a)`)
  })

  test('of the partner, by its own name', () => {
    const couple: Situation = { household: 'couple', person: { age: 40 }, partner: { age: 40, pensioner: true } }
    expect(() => calculateMonthAmounts(couple, null, rules, '2026-03-01', '2026-03-01')).toThrow(
      'household-contradicts: situation.partner.pensioner',
    )
    const open: Situation = { household: 'couple', person: { age: 40 }, partner: { age: 66 } }
    expect(() => calculateMonthAmounts(open, null, rules, '2023-03-01', '2023-03-01')).toThrow(
      'age-not-covered: situation.partner.pensioner',
    )
  })

  test('what agrees is accepted, and what the age leaves open is asked', () => {
    expect(norm({ age: 67, pensioner: true }, '2026-03-01')).toBe(old['2026-03-01'])
    expect(norm({ age: 67 }, '2026-03-01')).toBe(old['2026-03-01'])
    expect(norm({ age: 66 }, '2026-03-01')).toBe(140_150)
    // 66 years and 10 months in 2023: an age of 66 says too little.
    expect(() => norm({ age: 66 }, '2023-01-01')).toThrow('age-not-covered: situation.person.pensioner')
    expect(norm({ age: 66, pensioner: true }, '2023-01-01')).toBe(old['2023-01-01'])
    expect(norm({ age: 66, pensioner: false }, '2023-01-01')).toBe(119_566)
  })
})

test('seen: who reached it at 66 years and 10 months in 2023 lost it again in January 2024', () => {
  const person = { birthDate: '1957-02-15' }
  expect(norm(person, '2023-12-01')).toBe(121_662)
  expect(norm(person, '2024-01-01')).toBe(old['2024-01-01'])
})

// AOW art. 7a: the last cohort of 2022, the first and the last of 2023, the first of 2024.
test.each([
  ['1956-05-31', '2022-12-01', false],
  ['1956-05-31', '2023-01-01', true],
  ['1956-06-01', '2023-04-01', true],
  ['1956-06-01', '2023-03-01', false],
  ['1957-02-28', '2023-12-01', false],
  ['1957-02-28', '2024-01-01', true],
  ['1957-03-01', '2024-02-01', false],
  ['1957-03-01', '2024-03-01', true],
])('born %s, in %s: reached %s', (birthDate, month, reached) => {
  expect(norm({ birthDate }, month) > 130_000).toBe(reached)
})
