import { addAssessment } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { demandOnScale } from './demand-on-scale.ts'
import { clientId, day, freeText, word } from './shapes.ts'

/** Records a score in one life domain on a day. */
export const recordAssessment = clientMutation(
  {
    permission: 'client:change',
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
    const { id, key } = await addAssessment(trx, {
      ...input,
      author: { personId: subject.personId, organisationId: null, at },
    })
    return done({ assessmentId: id }, { objectId: input.clientId, objectLabel: key })
  },
)
