import fc from 'fast-check'
import { dateOf, daysInMonth } from '../dates/iso-date.ts'
import type { Housemate, Person, Situation } from '../norm/situation.ts'
import type { OrdinanceTerm } from '../rules/ordinance.ts'
import { prepareRules, type Rules } from '../rules/rules.ts'
import type { Job, Pay } from '../wage/job.ts'

export const contact = { name: 'Team Inkomen', phone: '0800 1234' }

export const decided = (term: string, value: unknown, from = '2024-01-01'): OrdinanceTerm => ({
  term,
  value,
  from,
  legalBasis: 'Verordening art. 4',
  source: 'https://example.org/verordening',
})

/** Rules of a municipality that allows last known values, with some terms of its own. */
export const rulesWith = (...terms: readonly OrdinanceTerm[]): Rules =>
  prepareRules({ ordinance: { terms: [decided('unknown-values', 'last-known'), ...terms] }, contact })

export const someDay = fc
  .tuple(fc.integer({ min: 2026 * 12, max: 2026 * 12 + 6 }), fc.integer({ min: 1, max: 31 }))
  .map(([month, day]) => dateOf(month, Math.min(day, daysInMonth(month))))

const someAdult: fc.Arbitrary<Person> = fc.oneof(
  fc.integer({ min: 18, max: 66 }).map((age) => ({ age })),
  fc.integer({ min: 1962, max: 2006 }).map((year) => ({ birthDate: `${year}-06-15` })),
)
const someHousemate: fc.Arbitrary<Housemate> = fc.oneof(
  fc.integer({ min: 0, max: 90 }).map((age) => ({ age })),
  fc.constant({ age: 40, not: 'student' as const }),
)

export const someSituation: fc.Arbitrary<Situation> = fc
  .record({
    household: fc.constantFrom('single', 'single-parent', 'couple'),
    person: someAdult,
    partner: someAdult,
    child: fc.integer({ min: 0, max: 17 }),
    housemates: fc.array(someHousemate, { maxLength: 4 }),
    medicallyLimited: fc.boolean(),
    wageCostSubsidy: fc.boolean(),
    moreHoursImpossible: fc.boolean(),
    n: fc.integer({ min: 0, max: 8 }),
    z: fc.integer({ min: 0, max: 14 }),
    decision: fc.constantFrom('granted', 'refused', undefined),
    recoveryCents: fc.integer({ min: 0, max: 30_000 }),
    otherIncomeCents: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 250_000 })),
    entitled: fc.boolean(),
    partnerIncomeCents: fc.integer({ min: 0, max: 250_000 }),
    privatePensionCents: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50_000 })),
  })
  .map(({ child, n, z, decision, partner, household, entitled, partnerIncomeCents, ...rest }) => ({
    ...rest,
    household: household as Situation['household'],
    ...(household === 'couple' ? { partner: { ...partner, entitled } } : {}),
    ...(household === 'couple' && !entitled ? { partnerIncomeCents } : {}),
    // A child is at least sixteen years younger than its parent.
    ...(household === 'single-parent' ? { youngestChild: { age: Math.min(child, leastAge(rest.person) - 16) } } : {}),
    ...(decision === undefined ? {} : { decision: decision as 'granted' | 'refused' }),
    monthsUsed: { n, z },
  }))

/** The age in 2026, of somebody whose birthday may be yet to come. */
const leastAge = (person: Person) => person.age ?? 2025 - Number(person.birthDate.slice(0, 4))

export const somePay: fc.Arbitrary<Pay> = fc.oneof(
  fc.record({
    kind: fc.constant('hourly' as const),
    hourlyCents: fc.integer({ min: 0, max: 6000 }),
    weeklyCentihours: fc.integer({ min: 0, max: 6000 }),
  }),
  fc.record({ kind: fc.constant('gross' as const), cents: fc.integer({ min: 0, max: 600_000 }) }),
  fc.record({ kind: fc.constant('net' as const), cents: fc.integer({ min: 0, max: 400_000 }) }),
)

export const someJob: fc.Arbitrary<Job> = fc
  .record({
    start: someDay,
    pay: somePay,
    period: fc.constantFrom('month', 'four-weeks'),
    holidayPay: fc.constantFrom('monthly', 'in-may'),
    taxCredits: fc.boolean(),
    pensionCents: fc.integer({ min: 0, max: 20_000 }),
  })
  .map(({ taxCredits, ...job }) => ({
    ...job,
    // Without credits a net wage says too little, and is refused.
    ...(job.pay.kind === 'net' ? {} : { taxCredits }),
    period: job.period as 'month' | 'four-weeks',
    holidayPay: job.holidayPay as 'monthly' | 'in-may',
  }))
