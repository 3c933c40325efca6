import { z } from 'zod'

/** A decision of a municipality as its document holds it; the calculator checks it as a whole. */
export const term = z.strictObject({
  term: z.string(),
  value: z.unknown(),
  from: z.string(),
  until: z.string().nullable(),
  legalBasis: z.string(),
  source: z.string(),
})

export const slug = z.string().regex(/^[a-z0-9-]{1,60}$/)
