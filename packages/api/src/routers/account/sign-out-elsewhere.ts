import { atSignIn } from '@vliegwiel/db'
import { z } from 'zod'
import { accountMutation } from '../../ladder/account-procedure.ts'
import { done } from '../../ladder/done.ts'
import { ownTrace } from './proof.ts'

/** Ends every other session. One through a tenant's own provider ends only its own kind. */
export const signOutElsewhere = accountMutation(
  { input: z.strictObject({}), output: z.strictObject({ ended: z.number().int() }) },
  async (call) => {
    const { ctx, session } = call
    const { personId } = session.person
    const ended = await atSignIn(ctx.services.db, async (trx) => {
      const gone = await trx
        .deleteFrom('auth.session')
        .where('person_id', '=', personId)
        .where('token_hash', '!=', session.tokenHash)
        .$if(session.onlyTenantId !== null, (query) => query.where('tenant_id', '=', session.onlyTenantId))
        .returning('token_hash')
        .execute()
      if (session.onlyTenantId === null) {
        await trx.deleteFrom('auth.sign_in_challenge').where('person_id', '=', personId).execute()
      }
      return gone.length
    })
    return done({ ended }, ownTrace(call, { ended }))
  },
)
