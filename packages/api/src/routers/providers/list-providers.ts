import { listProviders as list } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'

/** The tenant's own ways in. A secret is only said to be there. */
export const listProviders = tenantQuery(
  {
    permission: 'sign-in:configure',
    input: z.strictObject({}),
    output: z.strictObject({
      /** What to fill in at the provider as redirect address. */
      redirectUri: z.string(),
      providers: z.array(
        z.strictObject({
          providerId: z.uuid(),
          issuer: z.string(),
          clientId: z.string(),
          label: z.string(),
          enabled: z.boolean(),
          hasSecret: z.boolean(),
          version: z.number().int(),
        }),
      ),
    }),
  },
  async ({ trx, ctx }) => ({
    redirectUri: `${ctx.services.publicUrl}/sign-in/oidc/callback`,
    providers: [...(await list(trx))],
  }),
)
