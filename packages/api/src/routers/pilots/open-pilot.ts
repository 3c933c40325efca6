import { openPilot as open } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { pilotContext } from './pilot-context.ts'
import { shortWord } from './shapes.ts'

/** Opens a pilot on a protocol that holds. Invented figures are marked as such, for good. */
export const openPilot = tenantMutation(
  {
    permission: 'pilot:manage',
    objectType: 'pilot',
    base: { none: 'makes-new' },
    input: z.strictObject({
      key: shortWord,
      synthetic: z.boolean(),
      source: z.string().trim().min(1).max(300).nullable(),
    }),
    output: z.strictObject({ pilotId: z.uuid() }),
  },
  async (call) => {
    const pilotId = await open(await pilotContext(call), call.input)
    return done(
      { pilotId },
      { objectId: pilotId, objectLabel: call.input.key, detail: { synthetic: call.input.synthetic } },
    )
  },
)
