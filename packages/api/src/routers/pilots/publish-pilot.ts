import { pilotById, publishPilot as publish } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { pilotContext } from './pilot-context.ts'
import { readSetting } from '../settings/read-setting.ts'
import { pilotId, reason } from './shapes.ts'

/** Tells the figures of a pilot to all tenants. `consent` says who agreed to that. */
export const publishPilot = tenantMutation(
  {
    permission: 'pilot:publish',
    objectType: 'pilot',
    input: z.strictObject({ pilotId, consent: reason, version: z.number().int().min(1) }),
    output: z.strictObject({ number: z.number().int(), shown: z.number().int(), hidden: z.number().int() }),
  },
  async (call) => {
    const { trx, input, membership } = call
    const threshold = (await readSetting(trx, 'privacy-threshold')) ?? 10
    const { name } = await pilotById(trx, input.pilotId)
    const output = await publish(await pilotContext(call), { ...input, tenantName: membership.tenant.name, threshold })
    return done(output, { objectId: input.pilotId, objectLabel: name, detail: { ...output, threshold } })
  },
)
