import { openPortal as open } from '@vliegwiel/tenants/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Opens the residents' site of a municipality for everybody. Until then they read that it is not open yet. */
export const openPortal = tenantMutation(
  {
    permission: 'portal:open',
    objectType: 'tenant',
    input: z.strictObject({ version: z.number().int().min(1) }),
    output: z.strictObject({ version: z.number().int(), openedAt: z.iso.datetime() }),
  },
  async ({ trx, input, at }) => {
    const { tenantId } = trx
    const { name } = await open(trx, { tenantId, version: input.version, at })
    const openedAt = at.toISOString()
    return done(
      { version: input.version + 1, openedAt },
      { objectId: tenantId, objectLabel: name, detail: { openedAt } },
    )
  },
)
