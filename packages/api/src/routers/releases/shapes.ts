import { z } from 'zod'
import { versionAt } from '../documents/shapes.ts'

export const releaseName = z.string().trim().min(1).max(120)

/** A day and a time on the tenant's clock, as people plan: 1 January, 00:00. */
export const moment = z.strictObject({ day: z.iso.date(), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) })

export const chosenVersions = z.array(z.strictObject(versionAt)).min(1).max(100)

export const releaseProblem = z.strictObject({
  kind: z.string(),
  key: z.string(),
  reason: z.enum(['base-moved', 'inbox-open', 'checks-failed', 'approvals-missing', 'step-not-allowed']),
})

export const carriedOut = z.strictObject({
  releaseId: z.uuid(),
  documents: z.number().int(),
  tenants: z.number().int(),
})
