import { clientDraft, clientKey } from '@vliegwiel/clients'
import { addClient as add } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientId } from './shapes.ts'

/** Adds a client, for oneself, a colleague or a team. */
export const addClient = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    base: { none: 'makes-new' },
    input: z.strictObject({
      key: clientKey,
      draft: clientDraft,
      workerId: z.uuid().nullable(),
      teamId: z.uuid().nullable(),
    }),
    output: z.strictObject({ clientId, version: z.number().int() }),
  },
  async ({ trx, input, at, subject }) => {
    const added = await add(trx, { ...input, by: subject.personId, at })
    return done(added, { objectId: added.clientId, objectLabel: input.key })
  },
)
