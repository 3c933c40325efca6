import { accountLinkInDemo, askAccount as ask } from '@vliegwiel/auth/server'
import { atAccounts } from '@vliegwiel/db'
import { z } from 'zod'
import { publicMutation } from '../../ladder/public-procedure.ts'
import { invitationToken } from './show-invitation.ts'

/**
 * Who was invited and has no account yet asks for the letter with which to make one. The same answer when there is an
 * account: the letter says so to its owner. It stands in no log of the tenant, which would tell the difference later.
 */
export const askAccount = publicMutation(
  {
    input: z.strictObject({ token: invitationToken }),
    output: z.strictObject({ ok: z.literal(true), demoLink: z.string().nullable() }),
  },
  async ({ ctx, input, at }) => {
    const { db, demo } = ctx.services
    const demoLink = await atAccounts(db, async (trx) => {
      const found = await ask(trx, { token: input.token, language: ctx.language }, at)
      // An address under `.example` reaches nobody (RFC 2606), and a demo sends nothing to it.
      const link = demo && found.emailKey.endsWith('.example') ? await accountLinkInDemo(trx, found, at) : null
      return link === null ? null : `/uitnodiging/${link}`
    })
    return { ok: true as const, demoLink }
  },
)
