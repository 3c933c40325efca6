import { settleAgreement as settle } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { version } from './shapes.ts'

/** Says that an agreement was kept, or dropped. */
export const settleAgreement = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    input: z.strictObject({ agreementId: z.uuid(), version, state: z.enum(['kept', 'dropped']) }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, subject }) => {
    const author = { personId: subject.personId, organisationId: null, at }
    const ended = await settle(trx, { ...input, author })
    const detail = { state: input.state }
    return done({ version: ended.version }, { objectId: ended.clientId, objectLabel: ended.key, detail })
  },
)
