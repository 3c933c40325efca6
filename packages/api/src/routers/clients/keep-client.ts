import { keepClient as keep, keyOf } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientId } from './shapes.ts'

/** Takes back that a client goes. */
export const keepClient = clientMutation(
  {
    permission: 'client:erase',
    objectType: 'client',
    base: { none: 'one-way' },
    input: z.strictObject({ clientId }),
    output: z.strictObject({ clientId }),
  },
  async ({ trx, input }) => {
    const key = await keyOf(trx, input.clientId)
    await keep(trx, input.clientId)
    return done({ clientId: input.clientId }, { objectId: input.clientId, objectLabel: key })
  },
)
