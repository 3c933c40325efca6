import { authError } from '@vliegwiel/auth'
import { endOneSession, endOtherSessions } from '@vliegwiel/auth/server'
import { atAccounts } from '@vliegwiel/db'
import { z } from 'zod'
import { accountMutation } from '../../ladder/account-procedure.ts'
import { done } from '../../ladder/done.ts'
import { isOk, ok, ownTrace, proof, proveWhereAble } from './proof.ts'

/** Ends every other session. One through a tenant's own provider ends only its own kind. */
export const signOutElsewhere = accountMutation(
  { input: z.strictObject({ proof: proof.nullable() }), output: z.strictObject({ ended: z.number().int() }) },
  async (call) => {
    const { ctx, session } = call
    const { personId } = session.person
    await proveWhereAble(call)
    const ended = await atAccounts(ctx.services.db, (trx) => endOtherSessions(trx, personId, session))
    return done({ ended }, ownTrace(call, { ended }))
  },
)

/** Ends one other session of one's own. */
export const endSession = accountMutation(
  { input: z.strictObject({ sessionId: z.uuid(), proof: proof.nullable() }), output: ok },
  async (call) => {
    const { ctx, session, input } = call
    const { personId } = session.person
    await proveWhereAble(call)
    const ended = await atAccounts(ctx.services.db, (trx) => endOneSession(trx, personId, session, input.sessionId))
    if (!ended) throw authError('session-not-found')
    return done(isOk, ownTrace(call, { ended: 1 }))
  },
)
