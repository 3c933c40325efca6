import { confirmFirstChoice as confirm } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { version } from './shapes.ts'

/** The choice was read back to the client, who says that it is right. */
export const confirmFirstChoice = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    input: z.strictObject({ goalId: z.uuid(), version }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, subject }) => {
    const author = { personId: subject.personId, organisationId: null, at }
    const confirmed = await confirm(trx, { ...input, author })
    return done({ version: confirmed.version }, { objectId: confirmed.clientId, objectLabel: confirmed.key })
  },
)
