import { closeGoal as close } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { version } from './shapes.ts'

/** Says that a goal was reached, let go or replaced. */
export const closeGoal = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    input: z.strictObject({ goalId: z.uuid(), version, state: z.enum(['reached', 'let-go', 'replaced']) }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, subject }) => {
    const closed = await close(trx, { ...input, author: { personId: subject.personId, organisationId: null, at } })
    return done(
      { version: closed.version },
      { objectId: closed.clientId, objectLabel: closed.key, detail: { state: input.state } },
    )
  },
)
