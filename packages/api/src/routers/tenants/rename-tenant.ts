import { tenantName } from '@vliegwiel/tenants'
import { renameTenant as rename } from '@vliegwiel/tenants/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** A tenant gives itself another name. Its address stays. */
export const renameTenant = tenantMutation(
  {
    permission: 'tenant:update',
    objectType: 'tenant',
    input: z.strictObject({ name: tenantName, version: z.number().int().min(1) }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at }) => {
    const { tenantId } = trx
    const { before, after } = await rename(trx, { tenantId, version: input.version, name: input.name, at })
    return done({ version: input.version + 1 }, { objectId: tenantId, objectLabel: after, detail: { before, after } })
  },
)
