import { closePilot as close } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { pilotContext } from './pilot-context.ts'
import { pilotId } from './shapes.ts'

/** Nobody comes in any more, and the seed of the randomisation is shown. */
export const closePilot = tenantMutation(
  {
    permission: 'pilot:manage',
    objectType: 'pilot',
    input: z.strictObject({ pilotId, version: z.number().int().min(1) }),
    output: z.strictObject({ closed: z.literal(true) }),
  },
  async (call) => {
    const { name } = await close(await pilotContext(call), call.input.pilotId, call.input.version)
    return done({ closed: true } as const, { objectId: call.input.pilotId, objectLabel: name })
  },
)
