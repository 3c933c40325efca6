import { finishSignIn, hashToken } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { publicMutation } from '../../ladder/public-procedure.ts'
import { noteFailedTry, welcome } from './sign-in-log.ts'

/** Second step of signing in: a code of the app, or a recovery code. */
export const confirmSecondFactor = publicMutation(
  {
    input: z.strictObject({ challenge: z.string().min(1).max(100), code: z.string().trim().min(1).max(50) }),
    output: z.strictObject({ kind: z.literal('session') }),
  },
  async ({ ctx, input, at }) => {
    try {
      const opened = await finishSignIn(ctx.services.auth, { ...input, address: ctx.address }, at)
      await welcome(ctx, 'session.confirmSecondFactor', opened)
      return { kind: 'session' as const }
    } catch (error) {
      const aim = { challengeHash: hashToken(input.challenge) }
      noteFailedTry(ctx, 'session.confirmSecondFactor', aim, error)
      throw error
    }
  },
)
