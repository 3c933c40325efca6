import { requireSecondFactor as set } from '@vliegwiel/tenants/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/**
 * A second factor for everybody who signs in here with a password, or for administrators alone. It counts at the next
 * request of each of them.
 */
export const requireSecondFactor = tenantMutation(
  {
    permission: 'sign-in:configure',
    objectType: 'tenant',
    input: z.strictObject({ required: z.boolean(), version: z.number().int().min(1) }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at }) => {
    const { tenantId } = trx
    const { required, version } = input
    const { name, before } = await set(trx, { tenantId, version, at, required })
    const detail = { before, after: required }
    return done({ version: version + 1 }, { objectId: tenantId, objectLabel: name, detail })
  },
)
