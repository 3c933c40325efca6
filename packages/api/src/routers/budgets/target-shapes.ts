import { z } from 'zod'
import { sourced } from './claim-shapes.ts'
import { lineKey, month } from './shapes.ts'

const people = sourced(z.number().int().min(1).max(10_000_000))
const reasons = z.array(lineKey).min(1).max(40)

/** What somebody fills in about a target. */
export const ledgerTarget = z.strictObject({
  from: month,
  to: month,
  target: z.strictObject({ regular: people, extra: people }),
  reasons: z.strictObject({ regular: reasons, extra: reasons }),
})

export const targetName = z.string().trim().min(1).max(120)
