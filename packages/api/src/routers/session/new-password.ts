import { recordFact } from '@vliegwiel/audit/server'
import { isPasswordLinkOpen, listMemberships, setForgottenPassword } from '@vliegwiel/auth/server'
import { atAccounts, enterTenant } from '@vliegwiel/db'
import { z } from 'zod'
import { arrivalOf } from '../../ladder/access.ts'
import { publicMutation, publicQuery } from '../../ladder/public-procedure.ts'

const token = z.string().min(20).max(100)

/** Does the link of a letter still work? Looking uses nothing up: mail programs look before people do. */
export const showPasswordLink = publicQuery(
  { input: z.strictObject({ token }), output: z.strictObject({ open: z.boolean() }) },
  async ({ ctx, input, at }) => ({
    open: await atAccounts(ctx.services.db, (trx) => isPasswordLinkOpen(trx, input.token, at), { readOnly: true }),
  }),
)

/**
 * A new password, by the link of a letter. Nobody is signed in by it: the password and, where there is one, the second
 * factor are asked for as always. All of it stands in the log of each tenant of the person, or nothing happened.
 */
export const setNewPassword = publicMutation(
  {
    input: z.strictObject({ token, password: z.string().min(1).max(1000) }),
    output: z.strictObject({ ok: z.literal(true) }),
  },
  async ({ ctx, input, at }) => {
    await setForgottenPassword(ctx.services.auth, input, at, async (trx, { personId, displayName }) => {
      for (const { tenant } of await listMemberships(trx, { person: { personId }, onlyTenantId: null })) {
        await enterTenant(trx, tenant.tenantId, (inside) =>
          recordFact(inside, {
            ...arrivalOf(ctx),
            actor: { personId, name: displayName, actingAs: null },
            action: 'session.setNewPassword',
            objectType: 'account',
            objectId: personId,
            objectLabel: displayName,
            result: 'ok',
            detail: {},
          }),
        )
      }
    })
    ctx.cookies.clearSession()
    return { ok: true as const }
  },
)
