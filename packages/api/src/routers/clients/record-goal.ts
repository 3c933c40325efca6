import { addGoal } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientId, day, freeText, word } from './shapes.ts'

/** Records what else the client wants, or after the client's own answer what the worker finds pressing. */
export const recordGoal = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    base: { none: 'makes-new' },
    input: z.strictObject({
      clientId,
      kind: z.enum(['own', 'worker']),
      goal: freeText,
      domain: word.nullable(),
      saidOn: day,
    }),
    output: z.strictObject({ goalId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    const { id, key } = await addGoal(trx, {
      ...input,
      author: { personId: subject.personId, organisationId: null, at },
    })
    return done({ goalId: id }, { objectId: input.clientId, objectLabel: key, detail: { kind: input.kind } })
  },
)
