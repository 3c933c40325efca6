import { versionStates } from '@vliegwiel/configuration'
import { submitVersion as submit } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'
import { optionalReason, versionAt } from './shapes.ts'
import { traceOf } from './trace.ts'

/** Asks others to look at a draft. */
export const submitVersion = tenantMutation(
  {
    permission: 'document:write',
    objectType: 'document',
    input: z.strictObject({ ...versionAt, reason: optionalReason }),
    output: z.strictObject({ state: z.enum(versionStates) }),
  },
  async (call) => {
    const { state } = await submit(documentContext(call), call.input)
    return done({ state }, await traceOf(call.trx, call.input, { state, reason: call.input.reason }))
  },
)
