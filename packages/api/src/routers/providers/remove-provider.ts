import { authError } from '@vliegwiel/auth'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Removes a way in, with its secret. */
export const removeProvider = tenantMutation(
  {
    permission: 'sign-in:configure',
    objectType: 'provider',
    input: z.strictObject({ providerId: z.uuid(), version: z.number().int().min(1) }),
    output: z.strictObject({ ok: z.literal(true) }),
  },
  async ({ trx, input }) => {
    const { providerId, version } = input
    const found = await trx
      .selectFrom('identity_provider')
      .select(['label', 'issuer', 'version'])
      .where('provider_id', '=', providerId)
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw authError('provider-not-found')
    if (found.version !== version) throw authError('changed-meanwhile', { version: found.version })
    await trx.deleteFrom('identity_provider').where('provider_id', '=', providerId).execute()
    return done(
      { ok: true as const },
      { objectId: providerId, objectLabel: found.label, detail: { issuer: found.issuer } },
    )
  },
)
