import { askNewPassword as ask } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { publicMutation } from '../../ladder/public-procedure.ts'

/**
 * Somebody forgot the password of an address. The answer is the same for every address, and so is the work: who the
 * account is of is found out when the letter is sent, and written into the log then.
 */
export const askNewPassword = publicMutation(
  { input: z.strictObject({ email: z.string().min(1).max(400) }), output: z.strictObject({ ok: z.literal(true) }) },
  async ({ ctx, input, at }) => {
    await ask(ctx.services.auth, { email: input.email, address: ctx.address }, at)
    return { ok: true as const }
  },
)
