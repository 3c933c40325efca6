import { addTeam as add } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Makes a team. */
export const addTeam = tenantMutation(
  {
    permission: 'team:manage',
    objectType: 'team',
    base: { none: 'makes-new' },
    input: z.strictObject({ name: z.string().trim().min(1).max(100) }),
    output: z.strictObject({ teamId: z.uuid(), version: z.number().int() }),
  },
  async ({ trx, input, at, subject }) => {
    const teamId = await add(trx, { name: input.name, by: subject.personId, at })
    return done({ teamId, version: 1 }, { objectId: teamId, objectLabel: input.name })
  },
)
