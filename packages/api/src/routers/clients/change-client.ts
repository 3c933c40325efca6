import { clientDraft } from '@vliegwiel/clients'
import { changeClient as change } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientId, version } from './shapes.ts'

/** Changes what is kept of a client, on the version it was read at. */
export const changeClient = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    input: z.strictObject({ clientId, version, draft: clientDraft }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, subject }) => {
    const changed = await change(trx, { ...input, by: subject.personId, at })
    return done({ version: changed.version }, { objectId: input.clientId, objectLabel: changed.key })
  },
)
