import { changePassword as change, listMemberships, newPassword } from '@vliegwiel/auth/server'
import { atAccounts, atSignIn } from '@vliegwiel/db'
import { z } from 'zod'
import { accountMutation } from '../../ladder/account-procedure.ts'
import { done } from '../../ladder/done.ts'
import { isOk, ok, ownTrace, proof, prove } from './proof.ts'

/** A new password. All other sessions end, and this one goes on under a new id. */
export const changePassword = accountMutation(
  { input: z.strictObject({ proof, password: z.string().min(1).max(1000) }), output: ok },
  async (call) => {
    const { ctx, session, input, at } = call
    const { db, auth } = ctx.services
    const proven = await prove(call)
    const places = await atSignIn(db, (trx) => listMemberships(trx, session), { readOnly: true })
    const { email, displayName } = session.person
    const about = { email, displayName, tenantNames: places.map(({ tenant }) => tenant.name) }
    const password = await newPassword(auth, input.password, about)
    const opened = await atAccounts(db, (trx) => change(trx, proven, { password, tokenHash: session.tokenHash }, at))
    ctx.cookies.setSession(opened.token, opened.expiresAt)
    return done(isOk, ownTrace(call, { ended: opened.ended }))
  },
)
