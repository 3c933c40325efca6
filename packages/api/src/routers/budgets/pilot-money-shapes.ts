import { z } from 'zod'
import { lineKey, planId } from './shapes.ts'

/** A line that pays an arm: so much of what is spent on it, in hundredths of a percent. */
export const pilotLink = z.strictObject({
  arm: z.string().min(1).max(80),
  planId,
  line: lineKey,
  share: z.number().int().min(1).max(10_000),
})
