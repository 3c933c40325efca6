import { describe, expect, test } from 'vitest'
import { calculateJobImpact } from '../impact/job-impact.ts'
import { calculateMonthAmounts } from '../impact/month-amounts.ts'
import { rulesWith } from '../testing/some-situation.ts'
import type { BenefitRefusal } from '../refusal.ts'
import { refusalText } from '../words/index.ts'
import type { Person, Situation } from './situation.ts'

const rules = rulesWith()
const asked = '2026-03-10'
const work = { start: '2026-03-01', pay: { kind: 'net' as const, cents: 40_000 } }
const impact = (situation: Situation, job = work, on = asked) => calculateJobImpact(situation, job, rules, on)
const month = (situation: Situation, of: string, on = asked) => calculateMonthAmounts(situation, null, rules, of, on)
const parent = (youngestChild: Person, person: Person = { age: 40 }): Situation => ({
  household: 'single-parent',
  person,
  youngestChild,
})
const single = (person: Person): Situation => ({ household: 'single', person })

describe("seen: a child's birth date was taken as it came", () => {
  test.each([
    ['a day that does not exist', '2019-02-30', 'not-a-date: situation.youngestChild.birthDate'],
    ['29 February of a year that has none', '2019-02-29', 'not-a-date: situation.youngestChild.birthDate'],
    ['not born yet on the day of the question', '2026-03-11', 'date-in-future: situation.youngestChild.birthDate'],
    ['18 years on the first of the month', '2008-03-01', 'age-not-covered: situation.youngestChild.birthDate'],
    ['older than the parent', '1950-01-01', 'age-not-covered: situation.youngestChild.birthDate'],
  ])('%s', (_name, birthDate, message) => {
    expect(() => impact(parent({ birthDate }))).toThrow(message)
  })

  test('a child that is hardly younger than its parent', () => {
    expect(() => impact(parent({ age: 12 }, { age: 19 }))).toThrow('household-contradicts: situation.youngestChild')
    expect(() => impact(parent({ birthDate: '2012-05-01' }, { birthDate: '2006-05-01' }))).toThrow(
      'household-contradicts: situation.youngestChild',
    )
    expect(impact(parent({ age: 5 }, { age: 19 })).months).toHaveLength(12)
  })

  test('a child that is yet to be born is said in a plain sentence, with whom to call', () => {
    try {
      impact(parent({ birthDate: '2026-06-01' }))
    } catch (error) {
      const text = refusalText(error as BenefitRefusal, rules.contact, 'nl')
      expect(text).toBe(
        'De geboortedatum bij uw jongste kind is later dan vandaag. Vul deze persoon pas in na de geboorte. Bel Team Inkomen: 0800 1234.',
      )
    }
    expect.assertions(1)
  })

  test('born on 29 February and born on the day of the question', () => {
    expect(impact(parent({ birthDate: '2024-02-29' })).months).toHaveLength(12)
    expect(impact(parent({ birthDate: asked })).months).toHaveLength(12)
  })

  test('a child born in the year counts from the month after its birth', () => {
    const couple: Situation = {
      household: 'couple',
      person: { age: 20 },
      partner: { age: 20 },
      youngestChild: { birthDate: '2026-02-10' },
    }
    expect([month(couple, '2026-02-01').norm, month(couple, '2026-03-01').norm]).toEqual([69_198, 109_241])
  })

  test('a child that turns 18 within the year: the month is named, and the disregard of a parent of a young child is over long before', () => {
    const found = impact(parent({ birthDate: '2008-09-15' }))
    expect(found.warnings.find(({ id }) => id === 'child-turns-18')).toMatchObject({
      call: true,
      values: { month: '2026-10' },
    })
    expect(impact(parent({ birthDate: '2010-09-15' })).warnings.map(({ id }) => id)).not.toContain('child-turns-18')
  })

  test('a child that turns 12 within the year ends rule r in the month after', () => {
    const situation = { ...parent({ birthDate: '2014-04-20' }), monthsUsed: { n: 6 }, decision: 'granted' as const }
    expect(
      impact(situation)
        .months.slice(0, 3)
        .map(({ disregard }) => disregard?.rule),
    ).toEqual(['r', 'r', null])
  })
})

describe('seen: an age without a birth date passed a boundary within the year in silence', () => {
  const ids = (situation: Situation) =>
    impact(situation).warnings.map(({ id, values }) => `${id} ${values['age'] ?? ''}`)

  test.each<[string, Situation, string]>([
    ['20', single({ age: 20 }), 'person-turns 21'],
    ['26', single({ age: 26 }), 'person-turns 27'],
    ['66', single({ age: 66 }), 'person-turns 67'],
    ['a partner of 20', { household: 'couple', person: { age: 30 }, partner: { age: 20 } }, 'partner-turns 21'],
    ['a child of 17', parent({ age: 17 }), 'child-turns 18'],
    ['a child of 11 of a single parent', parent({ age: 11 }), 'child-turns 12'],
  ])('%s: it is said', (_name, situation, said) => {
    expect(ids(situation)).toContain(said)
  })

  test('with a birth date, or away from a boundary, there is nothing to say', () => {
    for (const situation of [single({ birthDate: '2005-09-01' }), single({ age: 40 }), parent({ age: 5 })]) {
      expect(ids(situation).filter((said) => said.includes('-turns '))).toEqual([])
    }
  })
})

describe('ages at a boundary within the year', () => {
  const normsOf = (person: Person) => impact(single(person)).months.map(({ norm }) => norm.cents)

  test('21: from the month after the birthday; a birthday on the first counts at once', () => {
    expect(normsOf({ birthDate: '2005-04-02' }).slice(0, 3)).toEqual([34_599, 34_599, 140_150])
    expect(normsOf({ birthDate: '2005-04-01' }).slice(0, 3)).toEqual([34_599, 140_150, 140_150])
  })

  test('27: rule n holds from the month after the birthday, and its six months begin then', () => {
    const rulesOf = impact(single({ birthDate: '1999-04-15' })).months.map(({ disregard }) => disregard?.monthNumber)
    expect(rulesOf.slice(0, 5)).toEqual([0, 0, 1, 2, 3])
  })

  test('18: seen: a question in the first month of a right was refused because of the months before', () => {
    const found = impact(single({ birthDate: '2008-02-20' }))
    expect(found.months[0]?.norm.cents).toBe(34_599)
    // Nothing was kept back before there was a benefit.
    expect(found.months[3]?.before.holidayPaid).toBe(3 * 1730)
    expect(() => impact(single({ birthDate: '2008-03-02' }))).toThrow('age-not-covered: situation.person.birthDate')
  })

  test('born on 29 February: 18 on 1 March of a year without one', () => {
    expect(month(single({ birthDate: '2008-02-29' }), '2026-03-01').norm).toBe(34_599)
    expect(() => month(single({ birthDate: '2008-02-29' }), '2026-02-01')).toThrow('age-not-covered')
  })

  test('a housemate of 26 who turns 27, and one who is yet to be born, named by its own place', () => {
    const shared = { ...single({ age: 40 }), housemates: [{ age: 60 }, { birthDate: '1999-04-15' }] }
    expect([month(shared, '2026-04-01').norm, month(shared, '2026-05-01').norm]).toEqual([100_107, 86_759])
    expect(() => month({ ...shared, housemates: [{ age: 60 }, { birthDate: '2026-04-01' }] }, '2026-03-01')).toThrow(
      'date-in-future: situation.housemates[1].birthDate',
    )
  })

  test('121 years by birth date is refused with its field', () => {
    expect(() => month(single({ birthDate: '1905-01-01' }), '2026-03-01')).toThrow(
      'age-impossible: situation.person.birthDate',
    )
  })
})

test('months before the benefit began use up no month of a disregard', () => {
  const used = { ...single({ age: 40 }), benefitSince: '2026-02-01', decision: 'granted' as const }
  const job = { start: '2025-06-01', pay: { kind: 'net' as const, cents: 40_000 } }
  const of = (day: string) => calculateMonthAmounts(used, job, rules, day, asked).disregarded
  expect([of('2026-02-01'), of('2026-07-01'), of('2026-08-01')]).toEqual([10_000, 10_000, 0])
  expect(() => of('2026-01-01')).toThrow('household-contradicts: situation.benefitSince')
})
