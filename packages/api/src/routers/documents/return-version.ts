import { returnVersion as sendBack } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'
import { reason, versionAt } from './shapes.ts'
import { traceOf } from './trace.ts'

/** Sends a version back to who wrote it, with what should be different. */
export const returnVersion = tenantMutation(
  {
    permission: 'document:approve',
    objectType: 'document',
    input: z.strictObject({ ...versionAt, reason }),
    output: z.strictObject({ state: z.literal('draft') }),
  },
  async (call) => {
    await sendBack(documentContext(call), call.input)
    return done({ state: 'draft' } as const, await traceOf(call.trx, call.input, { reason: call.input.reason }))
  },
)
