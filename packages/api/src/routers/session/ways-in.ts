import { listProvidersForSignIn } from '@vliegwiel/auth/server'
import { atSignIn } from '@vliegwiel/db'
import { z } from 'zod'
import { publicQuery } from '../../ladder/public-procedure.ts'

/**
 * The buttons of a tenant's own sign-in page. A tenant without a provider answers as one that does not exist: else
 * anybody could ask which municipalities work here.
 */
export const waysIn = publicQuery(
  {
    input: z.strictObject({ slug: z.string().max(100) }),
    output: z.strictObject({
      tenantName: z.string().nullable(),
      providers: z.array(z.strictObject({ providerId: z.uuid(), label: z.string() })),
    }),
  },
  ({ ctx, input }) =>
    atSignIn(ctx.services.db, async (trx) => {
      const providers = await listProvidersForSignIn(trx, input.slug)
      const tenant = await trx.selectFrom('tenant').select('name').where('slug', '=', input.slug).executeTakeFirst()
      return { tenantName: providers.length === 0 ? null : (tenant?.name ?? null), providers: [...providers] }
    }),
)
