import { holdDraft as hold } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'
import { versionAt } from './shapes.ts'
import { traceOf } from './trace.ts'

/** Says that one writes on a draft, for five minutes; or takes it over from who did. */
export const holdDraft = tenantMutation(
  {
    permission: 'document:write',
    objectType: 'document',
    base: { none: 'lease' },
    input: z.strictObject({ ...versionAt, takeOver: z.boolean() }),
    output: z.strictObject({ until: z.iso.datetime() }),
  },
  async (call) => {
    const until = await hold(documentContext(call), call.input)
    return done({ until: until.toISOString() }, await traceOf(call.trx, call.input, { takeOver: call.input.takeOver }))
  },
)
