import { firstChoiceProblems } from '@vliegwiel/clients/goals'
import { recordFirstAnswer as record } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { refuseFields } from './refuse-fields.ts'
import { clientId, day, firstAnswer, replaces } from './shapes.ts'

/** Records what the client wants first, in the client's own words; what stood there stays as replaced. */
export const recordFirstAnswer = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    base: { at: 'replaces.version' },
    input: z.strictObject({ clientId, answer: firstAnswer, saidOn: day, replaces }),
    output: z.strictObject({ goalId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    refuseFields(firstChoiceProblems({ ...input.answer, day: input.saidOn }), 'firstChoice', 'answer')
    const { id, key } = await record(trx, {
      ...input,
      author: { personId: subject.personId, organisationId: null, at },
    })
    return done({ goalId: id }, { objectId: input.clientId, objectLabel: key, detail: { answer: input.answer.kind } })
  },
)
