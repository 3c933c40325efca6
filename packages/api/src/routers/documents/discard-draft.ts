import { discardDraft as discard } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'
import { optionalReason, versionAt } from './shapes.ts'
import { traceOf } from './trace.ts'

/** Throws a draft away. It stays in the list of versions, and can be brought back. */
export const discardDraft = tenantMutation(
  {
    permission: 'document:write',
    objectType: 'document',
    input: z.strictObject({ ...versionAt, reason: optionalReason }),
    output: z.strictObject({ discarded: z.literal(true) }),
  },
  async (call) => {
    await discard(documentContext(call), call.input)
    return done({ discarded: true } as const, await traceOf(call.trx, call.input))
  },
)
