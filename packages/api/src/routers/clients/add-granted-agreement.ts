import { addAgreement } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { partnerMutation } from '../../ladder/client-procedure.ts'
import { insistGranted } from './insist-granted.ts'
import { clientId, day, freeText, word } from './shapes.ts'

/** Records an agreement as a partner, in a granted domain. */
export const addGrantedAgreement = partnerMutation(
  {
    permission: 'granted:change',
    objectType: 'client',
    base: { none: 'makes-new' },
    input: z.strictObject({ clientId, domain: word, agreement: freeText, agreedOn: day, dueOn: day.nullable() }),
    output: z.strictObject({ agreementId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    const author = {
      personId: subject.personId,
      organisationId: await insistGranted(trx, { ...input, part: 'help' }),
      at,
    }
    const { id, key } = await addAgreement(trx, { ...input, author })
    return done({ agreementId: id }, { objectId: input.clientId, objectLabel: key })
  },
)
