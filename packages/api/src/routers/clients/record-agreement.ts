import { addAgreement } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientId, day, freeText, word } from './shapes.ts'

/** Records what was agreed with the client. */
export const recordAgreement = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    base: { none: 'makes-new' },
    input: z.strictObject({
      clientId,
      domain: word.nullable(),
      agreement: freeText,
      agreedOn: day,
      dueOn: day.nullable(),
    }),
    output: z.strictObject({ agreementId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    const { id, key } = await addAgreement(trx, {
      ...input,
      author: { personId: subject.personId, organisationId: null, at },
    })
    return done({ agreementId: id }, { objectId: input.clientId, objectLabel: key })
  },
)
