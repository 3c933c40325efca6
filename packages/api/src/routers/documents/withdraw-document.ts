import { withdrawDocument as withdraw } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'
import { reason, reference } from './shapes.ts'

/** Takes a document out of force, here and below, with a reason that readers see. */
export const withdrawDocument = tenantMutation(
  {
    permission: 'document:withdraw',
    door: 'release',
    objectType: 'document',
    base: { at: 'since' },
    input: z.strictObject({
      ...reference.shape,
      reason,
      /** From when on that holds which the person saw. */
      since: z.iso.datetime(),
    }),
    output: z.strictObject({ tenants: z.number().int() }),
  },
  async (call) => {
    const { title, tenants } = await withdraw(documentContext(call), {
      ...call.input,
      since: new Date(call.input.since),
    })
    const { kind, key } = call.input
    return done({ tenants }, { objectId: `${kind}/${key}`, objectLabel: title, detail: { ...call.input, tenants } })
  },
)
