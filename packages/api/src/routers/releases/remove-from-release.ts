import { removeFromRelease as remove } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from '../documents/document-context.ts'
import { versionAt } from '../documents/shapes.ts'
import { traceOf } from '../documents/trace.ts'

/** Takes a version out of its release. It stays approved. */
export const removeFromRelease = tenantMutation(
  {
    permission: 'release:plan',
    objectType: 'document',
    input: z.strictObject(versionAt),
    output: z.strictObject({ removed: z.literal(true) }),
  },
  async (call) => {
    await remove(documentContext(call), call.input)
    return done({ removed: true } as const, await traceOf(call.trx, call.input))
  },
)
