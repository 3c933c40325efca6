import { shareDraft } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'
import { versionAt } from './shapes.ts'
import { traceOf } from './trace.ts'

/** Lets colleagues see and write on a draft of one's own. */
export const offerDraft = tenantMutation(
  {
    permission: 'document:write',
    objectType: 'document',
    input: z.strictObject(versionAt),
    output: z.strictObject({ shared: z.literal(true) }),
  },
  async (call) => {
    await shareDraft(documentContext(call), call.input)
    return done({ shared: true } as const, await traceOf(call.trx, call.input))
  },
)
