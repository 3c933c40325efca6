import { recordFact } from '@vliegwiel/audit/server'
import { listMemberships, resetSecondFactor as reset } from '@vliegwiel/auth/server'
import { enterTenant } from '@vliegwiel/db'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { memberAccountMutation } from '../../ladder/member-account-procedure.ts'

/**
 * Takes away the second factor of somebody else who lost it. It stands in the log here, with who did it, and in that of
 * every other tenant that relies on the account, without saying where the person works.
 */
export const resetSecondFactor = memberAccountMutation(
  {
    permission: 'person:suspend',
    objectType: 'person',
    input: z.strictObject({ personId: z.uuid(), version: z.number().int().min(1) }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, ctx, membership, session, insist }) => {
    const { personId } = input
    insist({ targetPersonId: personId })
    const { tenant } = membership
    const { version, displayName } = await reset(trx, { ...input, tenant, by: session.person }, at)
    const places = await listMemberships(trx, { person: { personId }, onlyTenantId: null })
    for (const place of places.filter((one) => one.tenant.tenantId !== tenant.tenantId)) {
      await enterTenant(trx, place.tenant.tenantId, (inside) =>
        recordFact(inside, {
          at,
          actor: { personId: null, name: displayName, actingAs: null },
          action: 'account.loseSecondFactor',
          objectType: 'account',
          objectId: personId,
          objectLabel: displayName,
          result: 'ok',
          origin: ctx.origin,
          // From where somebody of another municipality came is not for this one.
          network: null,
          detail: {},
        }),
      )
    }
    return done({ version }, { objectId: personId, objectLabel: displayName })
  },
)
