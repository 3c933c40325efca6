import { authError } from '@vliegwiel/auth'
import { signInForDemo } from '@vliegwiel/auth/server'
import { atAccounts } from '@vliegwiel/db'
import { z } from 'zod'
import { publicMutation } from '../../ladder/public-procedure.ts'
import { welcome } from './sign-in-log.ts'

/** Signs a demo person in by one click, in a trial alone. */
export const signInAsDemo = publicMutation(
  { input: z.strictObject({ personId: z.uuid() }), output: z.strictObject({ kind: z.literal('session') }) },
  async ({ ctx, input, at }) => {
    const { demo, db, auth } = ctx.services
    if (!demo) throw authError('demo-only')
    const person = { personId: input.personId, hours: auth.sessionHours }
    await welcome(ctx, 'session.signInAsDemo', await atAccounts(db, (trx) => signInForDemo(trx, person, at)))
    return { kind: 'session' as const }
  },
)
