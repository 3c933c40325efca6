import { parameterSubjects } from '@vliegwiel/benefits/parameters'
import { z } from 'zod'
import { notPersonal } from '../../ladder/personal.ts'

/** A decision of a municipality as its document holds it; the calculator checks it as a whole. */
export const term = z.strictObject({
  term: z.string(),
  value: notPersonal(z.unknown(), 'a rule, for everybody'),
  from: z.string(),
  until: z.string().nullable(),
  legalBasis: z.string(),
  source: z.string(),
})

/** A version of the amounts of one subject, as its document holds it; the calculator checks it as a whole. */
export const amountVersion = z.strictObject({
  subject: z.enum(parameterSubjects),
  validFrom: z.string(),
  staleAfter: z.string().nullable(),
  status: z.enum(['verified', 'secondary', 'unverified', 'unknown']),
  mark: z.string(),
  source: z.string(),
  note: z.string().optional(),
  last: z.literal(true).optional(),
  values: z.record(z.string(), z.int().nullable()),
})

export const slug = z.string().regex(/^[a-z0-9-]{1,60}$/)
