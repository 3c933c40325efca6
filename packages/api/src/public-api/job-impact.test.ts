import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '@vliegwiel/configuration'
import type { PortalData } from '../portal/portal-data.ts'
import { jobImpactAnswer } from './answer.ts'
import { answerJobImpact } from './job-impact.ts'
import { answerPaymentDays } from './municipal-rules.ts'
import { PublicProblem, problemBody } from './problem.ts'

const at = new Date('2026-11-25T10:00:00Z')
const decided = { from: '2026-01-01', until: null, legalBasis: 'art. 7', source: 'https://voorbeeld.example' }
const rules: Block = {
  id: 'root',
  type: 'root',
  fields: { title: 'Regels' },
  children: [{ id: 'onbekend', type: 'unknown', fields: { term: 'unknown-values', value: 'last-known', ...decided } }],
}
const calendar: Block = {
  id: 'root',
  type: 'root',
  fields: { title: 'Betaaldagen' },
  children: [{ id: 'regel', type: 'rule', fields: { day: 20, month: 'same', onRestDay: 'before', goodFriday: true } }],
}
const data: PortalData = {
  open: true,
  base: '/portaal/voorbeeld',
  tenant: { slug: 'voorbeeld', name: 'Voorbeeld', languages: ['nl'], zone: 'Europe/Amsterdam' },
  contact: { team: 'Team Inkomen', phone: '0999 00 00 00', hours: 'elke werkdag', email: null },
  legalLinks: {},
  theme: null,
  questions: [],
  calendar,
  rules: { content: rules, since: '2026-01-01T00:00:00.000Z' },
  amounts: null,
  page: null,
  preview: null,
}

/** What comes back: an answer of the promised shape, or a problem that names what is wrong. Anything else is thrown on. */
function outcome(question: unknown): 'answer' | 'problem' {
  try {
    jobImpactAnswer.parse(answerJobImpact(data, question, at, 'nl'))
    return 'answer'
  } catch (error) {
    if (!(error instanceof PublicProblem)) throw error
    expect(error.errors.length).toBeGreaterThan(0)
    for (const { field, detail } of error.errors) expect([typeof field, detail.length > 0]).toEqual(['string', true])
    expect(problemBody(error, 'nl').status).toBeLessThan(500)
    return 'problem'
  }
}

const day = fc.date({ min: new Date('2023-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
const text = day.map((one) => one.toISOString().slice(0, 10))
const odd = fc.oneof(fc.constant(null), fc.constant(-1), fc.constant(1.5), fc.constant('x'), fc.constant([]))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 12, arbitrary: value }, { weight: 1, arbitrary: odd })
const person = fc.record(
  { age: maybe(fc.integer({ min: 0, max: 120 })), pensioner: fc.boolean() },
  { requiredKeys: ['age'] },
)
const cents = maybe(fc.integer({ min: 0, max: 9_000_000 }))
const wild = fc.record({
  situation: fc.record(
    {
      household: maybe(fc.constantFrom('single', 'single-parent', 'couple')),
      person,
      partner: person,
      youngestChild: person,
      housemates: fc.array(person, { maxLength: 4 }),
      institution: fc.constantFrom('nobody', 'person', 'partner', 'both'),
      decision: fc.constantFrom('granted', 'refused'),
      monthsUsed: fc.record({ n: fc.integer({ min: 0, max: 40 }), new: fc.integer({ min: 0, max: 40 }) }),
      otherIncomeCents: cents,
      recoveryCents: cents,
      assetsCents: cents,
    },
    { requiredKeys: ['household', 'person'] },
  ),
  job: fc.record(
    {
      start: maybe(text),
      end: text,
      pay: fc.oneof(
        fc.record({ kind: fc.constant('net'), cents }),
        fc.record({ kind: fc.constant('gross'), cents }),
        fc.record({
          kind: fc.constant('hourly'),
          hourlyCents: cents,
          weeklyCentihours: maybe(fc.integer({ min: 0, max: 9_000 })),
        }),
      ),
      period: fc.constantFrom('month', 'four-weeks'),
      holidayPay: fc.constantFrom('monthly', 'in-may'),
      payDay: fc.oneof(fc.record({ day: maybe(fc.integer({ min: 1, max: 31 })) }), fc.record({ first: text })),
    },
    { requiredKeys: ['start', 'pay'] },
  ),
})

const adult = fc.record({ age: fc.integer({ min: 21, max: 66 }), pensioner: fc.constant(false) })
const children = fc.record({ age: fc.integer({ min: 0, max: 17 }) })
const plausible = fc.record({
  situation: fc.oneof(
    fc.record({ household: fc.constant('single'), person: adult, housemates: fc.array(adult, { maxLength: 4 }) }),
    fc.record({ household: fc.constant('single-parent'), person: adult, youngestChild: children }),
    fc.record({ household: fc.constant('couple'), person: adult, partner: adult }),
  ),
  job: fc.record({
    start: fc.integer({ min: 1, max: 12 }).map((one) => `2026-${String(one).padStart(2, '0')}-15`),
    pay: fc.oneof(
      fc.record({ kind: fc.constant('net'), cents: fc.integer({ min: 0, max: 300_000 }) }),
      fc.record({
        kind: fc.constant('hourly'),
        hourlyCents: fc.integer({ min: 1_400, max: 3_000 }),
        weeklyCentihours: fc.integer({ min: 0, max: 4_000 }),
      }),
    ),
  }),
})

test('whatever a program sends, it gets an answer of the promised shape or a problem by field', () => {
  const seen = { answer: 0, problem: 0 }
  fc.assert(
    fc.property(
      fc.oneof(
        { weight: 4, arbitrary: plausible },
        { weight: 5, arbitrary: wild },
        { weight: 1, arbitrary: fc.jsonValue() },
      ),
      (asked) => {
        seen[outcome(asked)] += 1
      },
    ),
    { numRuns: 1_500 },
  )
  // Both ways are walked, or this would prove nothing.
  expect(Math.min(seen.answer, seen.problem)).toBeGreaterThan(100)
})

test('without rules, or without somebody to call, there is no answer', () => {
  const asked = {
    situation: { household: 'single', person: { age: 35 } },
    job: { start: '2026-11-01', pay: { kind: 'net', cents: 1 } },
  }
  for (const closed of [
    { ...data, rules: null },
    { ...data, contact: null },
  ])
    expect(() => answerJobImpact(closed, asked, at, 'nl')).toThrow(new PublicProblem('no-rules'))
})

test('a day begins on the clock of the municipality: in Bonaire the evening before is still today', () => {
  const asked = {
    situation: { household: 'single', person: { age: 35 } },
    job: { start: '2026-11-01', pay: { kind: 'net', cents: 40_000 } },
  }
  const early = new Date('2026-11-25T03:00:00Z')
  const bonaire = { ...data, tenant: { ...data.tenant, zone: 'America/Kralendijk' } }
  expect(answerJobImpact(data, asked, early, 'nl').calculatedOn).toBe('2026-11-25')
  expect(answerJobImpact(bonaire, asked, early, 'nl').calculatedOn).toBe('2026-11-24')
  const sentDays = (which: PortalData) => answerPaymentDays(which, new Date('2026-11-21T03:00:00Z')).days[0]?.date
  expect(sentDays(data)).toBe('2026-12-18')
  expect(sentDays(bonaire)).toBe('2026-11-20')
})
