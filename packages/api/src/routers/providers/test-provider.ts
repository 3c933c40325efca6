import { discoverProvider } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantErrand } from '../../ladder/tenant-errand.ts'

/** Asks a provider who it is, before or after it is saved. What it refuses comes back as an error with its text. */
export const testProvider = tenantErrand(
  {
    permission: 'sign-in:configure',
    objectType: 'provider',
    input: z.strictObject({
      issuer: z.string().trim().min(1).max(500),
      clientId: z.string().trim().min(1).max(300),
    }),
    output: z.strictObject({
      issuer: z.string(),
      /** The host where people will type their password. */
      signInHost: z.string(),
    }),
  },
  async ({ input, ctx }) => {
    const config = await discoverProvider({ ...input, clientSecret: null }, ctx.services.auth.outbound)
    const { issuer, authorization_endpoint: address = '' } = config.serverMetadata()
    return done(
      { issuer, signInHost: new URL(address).host },
      { objectId: null, objectLabel: issuer, detail: { issuer } },
    )
  },
)
