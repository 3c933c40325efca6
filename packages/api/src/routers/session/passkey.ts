import { askPasskey as ask, hashToken, signedResponse, signInWithPasskey as enter } from '@vliegwiel/auth/server'
import { authError } from '@vliegwiel/auth'
import { z } from 'zod'
import { publicMutation } from '../../ladder/public-procedure.ts'
import { signingOptions } from '../account/passkey-shapes.ts'
import { siteOf } from '../account/passkey-site.ts'
import { noteFailedTry, welcome } from './sign-in-log.ts'

/** Of a sign-in whose password was right; null: by a passkey alone. */
const challenge = z.string().min(1).max(100).nullable()

/** What a passkey signs to come in. Without a password before it the answer is the same for everybody. */
export const askPasskey = publicMutation(
  { input: z.strictObject({ challenge }), output: z.strictObject({ options: signingOptions }) },
  async ({ ctx, input, at }) => {
    const options = await ask(ctx.services.auth, siteOf(ctx), input, at)
    return { options: options as z.input<typeof signingOptions> }
  },
)

/** Signs in by a passkey, alone or as the second step after a password. */
export const signInWithPasskey = publicMutation(
  {
    input: z.strictObject({ challenge, response: signedResponse }),
    output: z.strictObject({ kind: z.literal('session') }),
  },
  async ({ ctx, input, at }) => {
    try {
      const opened = await enter(ctx.services.auth, siteOf(ctx), { ...input, address: ctx.address }, at)
      await welcome(ctx, 'session.signInWithPasskey', opened)
      return { kind: 'session' as const }
    } catch (error) {
      const aim =
        input.challenge === null || authError.is(error, 'passkey-copied')
          ? { credentialId: Buffer.from(input.response.id, 'base64url') }
          : { challengeHash: hashToken(input.challenge) }
      noteFailedTry(ctx, 'session.signInWithPasskey', aim, error)
      throw error
    }
  },
)
