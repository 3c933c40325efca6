import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openPoints } from '../norm/open-points.ts'
import type { Situation } from '../norm/situation.ts'
import { prepareRules } from '../rules/rules.ts'
import { contact, decided, rulesWith } from '../testing/some-situation.ts'
import { type Language, warningText } from '../words/index.ts'
import { calculateJobImpact } from './job-impact.ts'

const rules = rulesWith()
const earns = (start: string, cents = 130_000) => ({ start, pay: { kind: 'net' as const, cents } })
const openIn = (situation: Situation, start: string, asked = start, by = rules) =>
  calculateJobImpact(situation, earns(start), by, asked).warnings.filter(({ reading }) => reading !== null)

/** A household in which each point matters; the record does not compile while one is missing. */
const cases: Readonly<Record<(typeof openPoints)[number], readonly [Situation, string, number, number]>> = {
  // 15 % of 1,300 is 195, capped at 180.19.
  'z-below-27': [
    { household: 'single', person: { age: 24 }, wageCostSubsidy: true },
    '2026-03-01',
    140_150 - 130_000,
    140_150 - 130_000 + 18_019,
  ],
  'partner-in-institution': [
    {
      household: 'couple',
      person: { age: 40 },
      partner: { age: 20 },
      institution: 'partner',
      otherIncomeCents: 0,
      decision: 'refused',
    },
    '2026-03-01',
    0,
    140_150 - 130_000,
  ],
  'supplement-with-sharers': [
    { household: 'single', person: { age: 20 }, noParentalSupport: true, housemates: [{ age: 30 }] },
    '2026-07-01',
    0,
    0,
  ],
  // 25 % of 1,300 is 325: capped at 226, or at the last known cap of rule n.
  'cap-from-pension-age-2027': [
    { household: 'single', person: { age: 70 } },
    '2027-01-01',
    158_734 - 130_000 + 22_600,
    158_734 - 130_000 + 28_500,
  ],
}

describe('what the law leaves open is marked, with the benefit under both readings', () => {
  test.each(openPoints.filter((point) => point !== 'supplement-with-sharers'))('%s', (point) => {
    const [situation, start, ours, other] = cases[point]
    const [found] = openIn(situation, start, start < '2027' ? start : '2026-12-20')
    expect(found).toMatchObject({ id: `open-${point}`, call: true, reading: { month: start.slice(0, 7), ours, other } })
    const impact = calculateJobImpact(situation, earns(start), rules, start < '2027' ? start : '2026-12-20')
    expect(impact.months[0]?.after.benefit).toBe(ours)
  })

  test('where both readings leave nothing, nothing is open', () => {
    const [situation, start] = cases['supplement-with-sharers']
    const nothing = calculateJobImpact(situation, earns(start, 200_000), rules, start)
    expect(nothing.warnings.filter(({ reading }) => reading !== null)).toEqual([])
    const impact = calculateJobImpact(situation, earns(start, 0), rules, start)
    expect(impact.warnings.find(({ reading }) => reading !== null)?.id).toBe('open-supplement-with-sharers')
  })

  test.each<[Language, string]>([
    ['nl', 'De wet is hier niet duidelijk. In maart 2026 is uw uitkering'],
    ['en', 'The law is not clear here. In March 2026 your benefit is'],
  ])('in a sentence, with whom to call: %s', (language, start) => {
    const [situation, day] = cases['z-below-27']
    const [found] = openIn(situation, day)
    if (found === undefined) throw new Error('not open')
    const text = warningText(found, contact, language)
    expect(text).toContain(start)
    expect(text).toContain(`${contact.name}: ${contact.phone}`)
  })

  test('an amount that the other reading needs and nobody knows is said to be unknown', () => {
    const strict = prepareRules({ ordinance: { terms: [] }, contact })
    const [situation] = cases['cap-from-pension-age-2027']
    const [found] = openIn(situation, '2027-01-01', '2026-12-20', strict)
    expect(found?.reading).toEqual({ month: '2027-01', ours: 158_734 - 130_000 + 22_600, other: null })
    if (found === undefined) throw new Error('not open')
    expect(warningText(found, contact, 'nl')).toContain('Het andere bedrag weten wij niet.')
  })

  test('an ordinary household has nothing open', () => {
    expect(openIn({ household: 'single', person: { age: 35 } }, '2026-03-01')).toEqual([])
    const tolerant = rulesWith(decided('regime-2027-from', '2026-01-01'))
    expect(openIn({ household: 'single', person: { age: 70 } }, '2026-01-01', '2026-01-01', tolerant)).toEqual([])
  })
})

test('docs/law.md names every open point with these amounts', () => {
  const law = readFileSync(new URL('../../../../docs/law.md', import.meta.url), 'utf8')
  const money = (cents: number | null | undefined) =>
    ((cents ?? 0) / 100).toLocaleString('en', { minimumFractionDigits: 2 })
  const working = new Set<string>(['z-below-27', 'cap-from-pension-age-2027'])
  for (const point of openPoints) {
    const [situation, start] = cases[point]
    const job = earns(start, working.has(point) ? 130_000 : 0)
    const asked = start < '2027' ? start : '2026-12-20'
    const found = calculateJobImpact(situation, job, rules, asked).warnings.find(({ id }) => id === `open-${point}`)
    expect(law).toContain(money(found?.reading?.ours))
    expect(law).toContain(money(found?.reading?.other))
  }
})
