import { askAccount as ask } from '@vliegwiel/auth/server'
import { atAccounts } from '@vliegwiel/db'
import { z } from 'zod'
import { publicMutation } from '../../ladder/public-procedure.ts'
import { invitationToken } from './show-invitation.ts'

/**
 * Who was invited and has no account yet asks for the letter with which to make one. The same answer when there is an
 * account: the letter says so to its owner. It stands in no log of the tenant, which would tell the difference later.
 */
export const askAccount = publicMutation(
  { input: z.strictObject({ token: invitationToken }), output: z.strictObject({ ok: z.literal(true) }) },
  async ({ ctx, input, at }) => {
    await atAccounts(ctx.services.db, (trx) => ask(trx, { token: input.token, language: ctx.language }, at))
    return { ok: true as const }
  },
)
