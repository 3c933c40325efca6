import { assignClient as assign } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientId, reason, version } from './shapes.ts'

/** Gives a client to another worker or team; who was before stays in the history. */
export const assignClient = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    input: z.strictObject({ clientId, version, workerId: z.uuid().nullable(), teamId: z.uuid().nullable(), reason }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, subject }) => {
    const assigned = await assign(trx, { ...input, by: subject.personId, at })
    const detail = { workerId: input.workerId, teamId: input.teamId }
    return done({ version: assigned.version }, { objectId: input.clientId, objectLabel: assigned.key, detail })
  },
)
