import { atSignIn } from '@vliegwiel/db'
import { z } from 'zod'
import { accountMutation } from '../../ladder/account-procedure.ts'
import { done } from '../../ladder/done.ts'
import { setLanguage } from './account.repository.ts'
import { isOk, ok, ownTrace } from './proof.ts'

/** A choice of one's own between two words: the last one counts, so it carries no version. */
export const changeLanguage = accountMutation(
  { input: z.strictObject({ language: z.enum(['nl', 'en']) }), output: ok, setsUpFactor: true },
  async (call) => {
    const { ctx, session, input, at } = call
    await atSignIn(ctx.services.db, (trx) => setLanguage(trx, session.person.personId, input.language, at))
    return done(isOk, ownTrace(call, { before: session.person.language, after: input.language }))
  },
)
