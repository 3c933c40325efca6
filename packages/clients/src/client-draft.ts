import { z } from 'zod'

export const households = ['alone', 'single-parent', 'couple', 'couple-with-children', 'sharing', 'other'] as const

/** By what a client is known instead of a name: letters, digits, dots and dashes, at most forty. */
export const clientKey = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)

/**
 * What is kept of a client beside what was said and done. Days are 'YYYY-MM-DD'. Work capacity is in percent of the
 * minimum wage, and stands with who found it and when.
 */
export const clientDraft = z
  .strictObject({
    birthYear: z.number().int().min(1900).max(2100).nullable(),
    household: z.enum(households).nullable(),
    neighbourhood: z.string().trim().min(1).max(100).nullable(),
    benefitStart: z.iso.date().nullable(),
    benefitEnd: z.iso.date().nullable(),
    workCapacity: z
      .strictObject({
        percent: z.number().min(0).max(100),
        source: z.string().trim().min(1).max(200),
        on: z.iso.date(),
      })
      .nullable(),
  })
  .refine(
    ({ benefitStart, benefitEnd }) => benefitStart === null || benefitEnd === null || benefitEnd >= benefitStart,
    {
      path: ['benefitEnd'],
      message: 'ends-before-it-starts',
    },
  )

export type ClientDraft = z.infer<typeof clientDraft>
