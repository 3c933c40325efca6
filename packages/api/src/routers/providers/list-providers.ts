import { listProviders as list } from '@vliegwiel/auth/server'
import { findTenant } from '@vliegwiel/tenants/server'
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
      /** Everybody who signs in here with a password needs a second factor. Administrators do anyway. */
      secondFactorForAll: z.boolean(),
      /** Of the tenant, on which that is changed. */
      version: z.number().int(),
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
  async ({ trx, ctx }) => {
    const tenant = await findTenant(trx, trx.tenantId)
    return {
      redirectUri: `${ctx.services.publicUrl}/sign-in/oidc/callback`,
      secondFactorForAll: tenant?.second_factor_for_all ?? false,
      version: tenant?.version ?? 0,
      providers: [...(await list(trx))],
    }
  },
)
