import { setTeamMembers as setMembers } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Says who is in a team, and who leads it. */
export const setTeamMembers = tenantMutation(
  {
    permission: 'team:manage',
    objectType: 'team',
    input: z.strictObject({
      teamId: z.uuid(),
      version: z.number().int().min(1),
      people: z.array(z.strictObject({ personId: z.uuid(), leads: z.boolean() })).max(500),
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, subject }) => {
    const set = await setMembers(trx, { ...input, by: subject.personId, at })
    const detail = { people: input.people.map(({ personId }) => personId) }
    return done({ version: set.version }, { objectId: input.teamId, objectLabel: set.name, detail })
  },
)
