import { atAccounts } from '@vliegwiel/db'
import { z } from 'zod'
import { accountMutation } from '../../ladder/account-procedure.ts'
import { done } from '../../ladder/done.ts'
import { endOtherSessions } from './account.repository.ts'
import { ownTrace } from './proof.ts'

/** Ends every other session. One through a tenant's own provider ends only its own kind. */
export const signOutElsewhere = accountMutation(
  { input: z.strictObject({}), output: z.strictObject({ ended: z.number().int() }) },
  async (call) => {
    const { ctx, session } = call
    const { personId } = session.person
    const ended = await atAccounts(ctx.services.db, (trx) => endOtherSessions(trx, personId, session))
    return done({ ended }, ownTrace(call, { ended }))
  },
)
