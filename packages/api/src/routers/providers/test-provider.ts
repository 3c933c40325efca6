import { authError } from '@vliegwiel/auth'
import { discoverProvider } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { externalMutation } from '../../ladder/external-mutation.ts'

/**
 * Asks a saved provider who it is; it may be switched off still. What is wrong with the answer comes back as an error
 * with its text.
 */
export const testProvider = externalMutation(
  {
    permission: 'sign-in:configure',
    objectType: 'provider',
    base: { none: 'only-reads' },
    input: z.strictObject({ providerId: z.uuid() }),
    output: z.strictObject({
      issuer: z.string(),
      /** The host where people will type their password. */
      signInHost: z.string(),
    }),
  },
  async ({ input, ctx, inside }) => {
    const saved = await inside((trx) =>
      trx
        .selectFrom('identity_provider')
        .select(['issuer', 'client_id', 'label'])
        .where('provider_id', '=', input.providerId)
        .executeTakeFirst(),
    )
    if (!saved) throw authError('provider-not-found')
    const { issuer, client_id: clientId, label } = saved
    // Without the secret: only the description is read.
    const config = await discoverProvider({ issuer, clientId, clientSecret: null }, ctx.services.auth.outbound)
    const { authorization_endpoint: address = '' } = config.serverMetadata()
    return done(
      { issuer, signInHost: new URL(address).host },
      { objectId: input.providerId, objectLabel: label, detail: { issuer } },
    )
  },
)
