import { tenantRoles } from '@vliegwiel/auth'
import { findInvitation } from '@vliegwiel/auth/server'
import { atAccounts } from '@vliegwiel/db'
import { z } from 'zod'
import { publicQuery } from '../../ladder/public-procedure.ts'
import { personal } from '../../ladder/personal.ts'

export const invitationToken = z.string().min(20).max(100)

/**
 * What stands behind the link of an invitation, for whoever holds it. Not whether the address has an account: who sent
 * the invitation may hold its link too, and would learn where else somebody works.
 */
export const showInvitation = publicQuery(
  {
    input: z.strictObject({ token: invitationToken }),
    output: z.strictObject({
      tenantName: z.string(),
      /** Of who holds the invitation: its token came to this address. */
      email: personal(z.string(), 'own'),
      roles: z.array(z.enum(tenantRoles)),
      state: z.enum(['open', 'expired', 'accepted', 'revoked', 'tenant-closed']),
      expiresAt: z.iso.datetime(),
      /** It is the link that was mailed to make an account by. */
      newAccount: z.boolean(),
    }),
  },
  async ({ ctx, input, at }) => {
    const found = await atAccounts(ctx.services.db, (trx) => findInvitation(trx, input.token, at))
    return {
      tenantName: found.tenantName,
      email: found.email,
      roles: [...found.roles],
      state: found.state === 'open' && found.tenantStatus !== 'active' ? ('tenant-closed' as const) : found.state,
      expiresAt: found.expiresAt.toISOString(),
      newAccount: found.newAccount,
    }
  },
)
