import { endReplacement as end } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Ends a replacement now. */
export const endReplacement = tenantMutation(
  {
    permission: 'team:manage',
    objectType: 'replacement',
    base: { none: 'one-way' },
    input: z.strictObject({ replacementId: z.uuid() }),
    output: z.strictObject({ replacementId: z.uuid() }),
  },
  async ({ trx, input, at }) => {
    await end(trx, input.replacementId, at)
    return done(input, { objectId: input.replacementId, objectLabel: null })
  },
)
