import { z } from 'zod'

const cents = z.int()
const month = z.string().meta({ description: 'Year and month: 2026-03.' })

const origin = z.enum(['document', 'package']).meta({
  description: 'Brought by a document that two people looked at, or by the software itself.',
})

/** Who keeps the amounts of the law here. */
export const amountsFrom = z
  .strictObject({ name: z.string(), since: z.iso.datetime() })
  .nullable()
  .meta({ description: 'Whose document the amounts of the law stand in; null: they came with the software.' })

export const usedParameter = z.strictObject({
  ref: z.string().meta({ description: 'Name and first day: norms.single@2026-07-01.' }),
  id: z.string(),
  value: z.int().meta({ description: 'Cents, basis points, months or years, as the name says.' }),
  validFrom: z.iso.date(),
  staleAfter: z.iso.date().nullable(),
  status: z.enum(['verified', 'secondary', 'unverified', 'unknown']),
  source: z.string(),
  use: z.enum(['in-force', 'last-known', 'expected']),
  origin,
})

export const side = z
  .strictObject({
    gross: cents,
    tax: cents,
    pension: cents,
    net: cents,
    credit: cents.meta({ description: 'Tax credits the employer does not apply: they count (art. 31(1)).' }),
    otherIncome: cents,
    norm: cents,
    disregarded: cents,
    exempt: cents.meta({ description: 'Other income that does not count: art. 32(3) and 33(5).' }),
    counted: cents,
    reduction: cents,
    benefit: cents,
    reserved: cents,
    payable: cents,
    recovery: cents,
    premium: cents,
    schemes: cents,
    total: cents,
    wagePaid: cents,
    holidayPaid: cents,
    inHand: cents,
  })
  .meta({ description: 'What belongs to a month and what is paid in it, in cents.' })

export const line = z.strictObject({
  id: z.string(),
  cents,
  sentence: z.string(),
  formula: z.string(),
  article: z.string(),
  parameters: z.array(z.string()).meta({ description: 'The `ref` of every value that took part.' }),
})

export const contact = z.strictObject({ name: z.string(), phone: z.string() })

export const decision = z
  .strictObject({
    term: z.string(),
    value: z.unknown(),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
    legalBasis: z.string(),
    source: z.string(),
  })
  .meta({ description: 'What the municipality decided where the law leaves it the choice.' })

const reason = z.strictObject({ reason: z.string(), cents })
const cash = z.strictObject({ month, before: cents, after: cents, difference: cents })
export const calendar = z
  .strictObject({
    settlement: z.enum(['same-month', 'in-arrears', 'estimate-and-correct']),
    months: z.array(cash),
    dip: cash.extend({ reasons: z.array(reason), text: z.string() }).nullable(),
    tightest: z.strictObject({ date: z.iso.date(), cents }).nullable(),
    owed: cents,
    payments: z.array(
      z.strictObject({
        situation: z.enum(['before', 'after']),
        date: z.iso.date(),
        payer: z.enum(['municipality', 'employer', 'other']),
        kind: z.string(),
        period: month,
        cents,
      }),
    ),
  })
  .meta({ description: 'Who pays what on which day.' })

export const tenant = z.strictObject({ slug: z.string(), name: z.string() })

export const jobImpactAnswer = z.strictObject({
  municipality: tenant,
  calculatedOn: z.iso.date(),
  /** Since when these rules of the municipality hold. */
  rulesSince: z.iso.datetime(),
  sentence: z.string(),
  benefitEnds: month.nullable(),
  months: z.array(
    z.strictObject({
      month,
      before: side,
      after: side,
      difference: cents,
      disregard: z
        .strictObject({ rule: z.string().nullable(), reason: z.string(), article: z.string(), text: z.string() })
        .nullable(),
      keptOfEarnings: z.int().nullable().meta({ description: 'Basis points of what is earned.' }),
      keptOfNextStep: z.int().nullable().meta({ description: 'Basis points of the next hour or ten euros.' }),
      benefitEndsAtCentihours: z.int().nullable(),
      lines: z.array(line),
    }),
  ),
  calendar: calendar.nullable(),
  amountsFrom,
  parameters: z.array(usedParameter).meta({ description: 'Every value that took part, once.' }),
  notices: z.array(z.strictObject({ kind: z.string(), parameter: z.string(), text: z.string() })),
  decisions: z.array(decision),
  warnings: z.array(
    z.strictObject({
      id: z.string(),
      article: z.string(),
      call: z.boolean(),
      text: z.string(),
      reading: z.strictObject({ month, ours: cents, other: cents.nullable() }).nullable().meta({
        description: 'The law leaves it open: the benefit of a month as reckoned here, and under the other reading.',
      }),
    }),
  ),
  contact,
  /** An answer is no decision: nobody can derive rights from it. */
  disclaimer: z.string(),
})

export const rulesAnswer = z.strictObject({
  municipality: tenant,
  since: z.iso.datetime(),
  terms: z.array(
    z.strictObject({
      term: z.string(),
      value: z.unknown(),
      legalBasis: z.string(),
      source: z.string(),
      from: z.iso.date().nullable(),
      national: z.boolean().meta({ description: 'The municipality decided nothing: what holds until it does.' }),
    }),
  ),
  decisions: z.array(decision).meta({ description: 'Everything that was decided, also for earlier and later days.' }),
})

export const parametersAnswer = z.strictObject({
  day: z.iso.date(),
  amountsFrom,
  parameters: z.array(
    z.strictObject({
      subject: z.string(),
      validFrom: z.iso.date(),
      staleAfter: z.iso.date().nullable(),
      stale: z.boolean().meta({ description: 'Past its date on this day: no answer is given with it any more.' }),
      status: z.enum(['verified', 'secondary', 'unverified', 'unknown']),
      source: z.string(),
      origin,
      values: z.record(z.string(), z.int().nullable()),
    }),
  ),
})

export const paymentDaysAnswer = z.strictObject({
  municipality: tenant,
  days: z.array(
    z.strictObject({
      period: month,
      date: z.iso.date(),
      planned: z.iso.date(),
      why: z.enum(['rule', 'weekend', 'holiday', 'exception']),
      reason: z.string().nullable(),
    }),
  ),
})

export const problem = z
  .strictObject({
    type: z.string().meta({ format: 'uri' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(z.strictObject({ field: z.string(), rule: z.string(), code: z.string(), detail: z.string() }))
      .optional(),
  })
  .meta({ description: 'RFC 9457.' })
