import { addAssessment } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { partnerMutation } from '../../ladder/client-procedure.ts'
import { demandOnScale } from './demand-on-scale.ts'
import { insistGranted } from './insist-granted.ts'
import { clientId, day, freeText, word } from './shapes.ts'

/** Records a score as a partner, in a granted domain. */
export const addGrantedAssessment = partnerMutation(
  {
    permission: 'granted:change',
    objectType: 'client',
    base: { none: 'makes-new' },
    input: z.strictObject({
      clientId,
      domain: word,
      score: z.number(),
      scale: z.tuple([z.number(), z.number()]),
      on: day,
      note: freeText.nullable(),
    }),
    output: z.strictObject({ assessmentId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    demandOnScale(input)
    const author = {
      personId: subject.personId,
      organisationId: await insistGranted(trx, { ...input, part: 'help' }),
      at,
    }
    const { id, key } = await addAssessment(trx, { ...input, author })
    return done({ assessmentId: id }, { objectId: input.clientId, objectLabel: key })
  },
)
