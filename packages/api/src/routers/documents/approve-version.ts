import { versionStates } from '@vliegwiel/configuration'
import { approveVersion as approve } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'
import { optionalReason, versionAt } from './shapes.ts'
import { traceOf } from './trace.ts'

/** One more pair of eyes agrees. Never those of who wrote a part of it. */
export const approveVersion = tenantMutation(
  {
    permission: 'document:approve',
    objectType: 'document',
    input: z.strictObject({ ...versionAt, reason: optionalReason }),
    output: z.strictObject({
      state: z.enum(versionStates),
      approvals: z.number().int(),
      needed: z.number().int(),
    }),
  },
  async (call) => {
    const output = await approve(documentContext(call), call.input)
    return done(output, await traceOf(call.trx, call.input, { ...output, revision: call.input.revision }))
  },
)
