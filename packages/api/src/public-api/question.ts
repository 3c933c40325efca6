import { z } from 'zod'

const cents = z.int().min(0).max(1_000_000_000)
const day = z.iso.date()

/** An age that stays, or a birth date that makes it follow the calendar: one of both. */
const person = z.strictObject({
  age: z.int().min(0).max(120).optional(),
  birthDate: day.optional(),
  pensioner: z.boolean().optional().meta({
    description: 'Reached pension age. Asked where an age leaves it open; refused where it contradicts the age.',
  }),
})
const monthsUsed = z.int().min(0).max(600).optional()

export const situation = z
  .strictObject({
    household: z.enum(['single', 'single-parent', 'couple']),
    person,
    partner: person
      .extend({
        entitled: z.boolean().optional().meta({ description: 'False: has no right to assistance (art. 24).' }),
        noParentalSupport: z.boolean().optional(),
      })
      .optional(),
    youngestChild: person.optional(),
    housemates: z
      .array(person.extend({ not: z.enum(['student', 'commercial-contract']).optional() }))
      .max(20)
      .optional(),
    institution: z.enum(['nobody', 'person', 'partner', 'both']).optional(),
    noParentalSupport: z.boolean().optional(),
    temporaryCareElsewhere: z.boolean().optional(),
    medicallyLimited: z.boolean().optional(),
    wageCostSubsidy: z.boolean().optional(),
    moreHoursImpossible: z.boolean().optional(),
    decision: z
      .enum(['granted', 'refused'])
      .optional()
      .meta({ description: 'What the municipality decided about the disregard. Absent: the answer says "may".' }),
    monthsUsed: z
      .strictObject({ n: monthsUsed, r: monthsUsed, z: monthsUsed, new: monthsUsed, unspecified: monthsUsed })
      .optional()
      .meta({
        description: '`new` is art. 34a; `unspecified` where nobody knows of which rule, not beside the others.',
      }),
    otherIncomeCents: cents.optional(),
    privatePensionCents: cents.optional().meta({ description: 'A private pension, net a month (art. 33(5)).' }),
    partnerIncomeCents: cents
      .optional()
      .meta({ description: 'The net income of a partner without right (art. 32(3)). One with a right: other income.' }),
    recoveryCents: cents.optional(),
    assetsCents: cents.optional(),
    homeEquityCents: cents.optional(),
    giftsThisYearCents: cents.optional(),
    reduction: z.strictObject({ category: z.string().max(80), from: day }).optional(),
    holidayReservedCents: cents.optional(),
    benefitSince: day.optional(),
    receivesAllowances: z.boolean().optional(),
  })
  .meta({ description: 'A household on social assistance. No name and no number of a person.' })

const pay = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hourly'),
    hourlyCents: cents,
    weeklyCentihours: z
      .int()
      .min(0)
      .max(8_000)
      .meta({ description: 'Hundredths of an hour a week: 16 hours is 1600.' }),
  }),
  z.strictObject({ kind: z.literal('gross'), cents, holidayPayIncluded: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('net'), cents }),
])

export const job = z
  .strictObject({
    start: day,
    end: day.nullable().optional(),
    pay,
    period: z.enum(['month', 'four-weeks']).optional(),
    holidayPay: z.enum(['monthly', 'in-may']).optional(),
    holidayShare: z.int().min(0).max(5_000).optional().meta({ description: 'Basis points of the wage: 8 % is 800.' }),
    taxCredits: z.boolean().optional(),
    pensionCents: cents.optional(),
    payDay: z
      .union([
        z.strictObject({ day: z.int().min(1).max(31), month: z.enum(['same', 'next']).optional() }),
        z.strictObject({ first: day }),
      ])
      .optional(),
  })
  .meta({ description: 'A job that somebody might take. Amounts are whole cents.' })

export const jobImpactQuestion = z
  .strictObject({ situation, job })
  .meta({ description: 'Asked today: the day is that of the municipality.' })
