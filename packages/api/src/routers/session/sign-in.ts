import { signInWithPassword } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { publicMutation } from '../../ladder/public-procedure.ts'
import { noteFailedSignIn, welcome } from './sign-in-log.ts'

/**
 * First step of signing in. Every refusal but "too many tries" is the same, so the shape of the address is not judged
 * either: only its length is.
 */
export const signIn = publicMutation(
  {
    input: z.strictObject({ email: z.string().min(1).max(400), password: z.string().min(1).max(1000) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('session') }),
      z.strictObject({
        kind: z.literal('second-factor'),
        challenge: z.string(),
        expiresAt: z.iso.datetime(),
        app: z.boolean(),
        passkey: z.boolean(),
      }),
    ]),
  },
  async ({ ctx, input, at }) => {
    try {
      const answer = await signInWithPassword(ctx.services.auth, { ...input, address: ctx.address }, at)
      if (answer.kind === 'second-factor') {
        return { ...answer, expiresAt: answer.expiresAt.toISOString() }
      }
      await welcome(ctx, 'session.signIn', answer)
      return { kind: answer.kind }
    } catch (error) {
      noteFailedSignIn(ctx, 'session.signIn', input.email, error)
      throw error
    }
  },
)
