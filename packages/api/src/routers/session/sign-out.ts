import { hashToken, revokeSession } from '@vliegwiel/auth/server'
import { atSignIn } from '@vliegwiel/db'
import { z } from 'zod'
import { recordAboutPerson } from '../../ladder/account-procedure.ts'
import { publicMutation } from '../../ladder/public-procedure.ts'

/** Ends the session. Succeeds for everybody: whoever leaves need not be known any more. */
export const signOut = publicMutation(
  { input: z.strictObject({}), output: z.strictObject({ ok: z.literal(true) }) },
  async ({ ctx }) => {
    const { session, cookies, services } = ctx
    const token = cookies.session
    if (token !== null) await atSignIn(services.db, (trx) => revokeSession(trx, hashToken(token)))
    cookies.clearSession()
    if (session !== null) await recordAboutPerson(ctx, session, 'session.signOut', null, 'ok', {})
    return { ok: true as const }
  },
)
