import { verifyChain as verify } from '@vliegwiel/audit/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'

/** Is the log whole? Names the first entry that does not follow from the one before it. */
export const verifyChain = tenantQuery(
  {
    permission: 'audit:read',
    input: z.strictObject({}),
    output: z.strictObject({
      entries: z.number().int(),
      broken: z
        .strictObject({ seq: z.number().int(), reason: z.enum(['changed', 'missing', 'cut-off', 'withheld']) })
        .nullable(),
    }),
  },
  ({ trx, at }) => verify(trx, at),
)
