import { moveImpact } from '@vliegwiel/configuration'
import { heldDocuments } from '@vliegwiel/configuration/server'
import { withScope } from '@vliegwiel/db'
import { z } from 'zod'
import { operatorQuery } from '../../ladder/operator-procedure.ts'

/** What hanging a tenant elsewhere does to its documents, in numbers. The operator sees no text and no title. */
export const previewMove = operatorQuery(
  {
    permission: 'tenant:move',
    input: z.strictObject({ tenantId: z.uuid(), parentId: z.uuid() }),
    output: z.strictObject({ gone: z.number().int(), kept: z.number().int(), begin: z.number().int() }),
  },
  async ({ trx, input, at }) => {
    const stands = await withScope(trx, input.tenantId, (there) => heldDocuments(there, at))
    const holds = await withScope(trx, input.parentId, (there) => heldDocuments(there, at))
    return moveImpact(stands, holds)
  },
)
