import { clientKey } from '@vliegwiel/clients'
import { openClient as open } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientId, reason } from './shapes.ts'

/** Opens a client that who asks has nothing to do with, for a day, with a reason that everybody who sees the client sees. */
export const openClient = clientMutation(
  {
    permission: 'client:open',
    objectType: 'client',
    base: { none: 'makes-new' },
    input: z.strictObject({ key: clientKey, reason }),
    output: z.strictObject({ clientId }),
  },
  async ({ trx, input, subject }) => {
    const { clientId: id } = await open(trx, { ...input, personId: subject.personId })
    return done({ clientId: id }, { objectId: id, objectLabel: input.key })
  },
)
