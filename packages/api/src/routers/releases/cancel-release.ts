import { cancelRelease as cancel } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from '../documents/document-context.ts'

/** Calls a release off. Its versions stay approved. */
export const cancelRelease = tenantMutation(
  {
    permission: 'release:plan',
    objectType: 'release',
    input: z.strictObject({ releaseId: z.uuid(), version: z.number().int().min(1) }),
    output: z.strictObject({ cancelled: z.literal(true) }),
  },
  async (call) => {
    const { name } = await cancel(documentContext(call), call.input)
    return done({ cancelled: true } as const, { objectId: call.input.releaseId, objectLabel: name })
  },
)
