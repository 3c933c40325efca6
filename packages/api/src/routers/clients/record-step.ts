import { addStep } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientId, day, freeText, word } from './shapes.ts'

/** Records a step up or down the ladder. */
export const recordStep = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    base: { none: 'makes-new' },
    input: z.strictObject({ clientId, ladder: word, to: word, on: day, reason: freeText.nullable() }),
    output: z.strictObject({ stepId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    const { id, key } = await addStep(trx, { ...input, personId: subject.personId, at })
    return done({ stepId: id }, { objectId: input.clientId, objectLabel: key })
  },
)
