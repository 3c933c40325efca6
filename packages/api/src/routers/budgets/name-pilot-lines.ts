import { MOST_LINKS } from '@vliegwiel/budgets/pilot-money'
import { namePilotLines as name } from '@vliegwiel/budgets/server'
import { pilotById } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { pilotLink } from './pilot-money-shapes.ts'

/** Names the lines of plans that pay the arms of a pilot, all of them at once; the log keeps which. */
export const namePilotLines = tenantMutation(
  {
    permission: 'budget:manage',
    objectType: 'pilot',
    input: z.strictObject({
      pilotId: z.uuid(),
      /** Which list stood there; 0: none. */
      version: z.number().int().min(0),
      links: z.array(pilotLink).max(MOST_LINKS),
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async (call) => {
    const { pilotId, version: seen, links } = call.input
    const pilot = await pilotById(call.trx, pilotId)
    const arms = pilot.protocol.arms.filter(({ role }) => role === 'help').map(({ key }) => key)
    const version = await name(await budgetContext(call), { pilotId, links, arms, version: seen })
    const named = links.map(({ arm, line, share }) => `${arm}: ${line} ${share / 100} %`)
    return done({ version }, { objectId: pilotId, objectLabel: pilot.name, detail: { lines: named, version } })
  },
)
