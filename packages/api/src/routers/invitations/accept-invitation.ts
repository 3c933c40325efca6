import { authError } from '@vliegwiel/auth'
import { recordFact } from '@vliegwiel/audit/server'
import {
  acceptAsNew,
  acceptInvitation as accept,
  findInvitation,
  newPassword,
  noteWhence,
  openSession,
  renewSession,
} from '@vliegwiel/auth/server'
import { atAccounts, enterTenant, inTenant } from '@vliegwiel/db'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { briefly } from '../../errors/domain-errors.ts'
import { arrivalOf, owesSecondFactor } from '../../ladder/access.ts'
import { publicMutation } from '../../ladder/public-procedure.ts'
import type { RequestContext } from '../../request-context.ts'
import { whenceOf } from '../session/sign-in-log.ts'
import { invitationToken } from './show-invitation.ts'

const action = 'invitations.acceptInvitation'

/**
 * Joins a tenant: as who is signed in, or as somebody new with a name and a password, by the link that was mailed for it
 * (`askAccount`). Account, membership, session and log stand together or not at all.
 */
export const acceptInvitation = publicMutation(
  {
    input: z.strictObject({
      token: invitationToken,
      account: z
        .strictObject({ displayName: z.string().trim().min(1).max(120), password: z.string().min(1).max(1000) })
        .nullable(),
    }),
    output: z.strictObject({ slug: z.string() }),
  },
  async ({ ctx, input, at }) => {
    const { db, auth } = ctx.services
    const found = await atAccounts(db, (trx) => findInvitation(trx, input.token, at))
    try {
      // By the link of an invitation alone nobody makes an account: it may have passed through other hands.
      const wanted = found.newAccount ? input.account : null
      if (found.newAccount && wanted === null) throw authError('account-needed')
      // Hashed outside the transaction: it takes a third of a second.
      const account = wanted && {
        displayName: wanted.displayName,
        language: ctx.language,
        password: await newPassword(auth, wanted.password, {
          email: found.email,
          displayName: wanted.displayName,
          tenantNames: [found.tenantName],
        }),
      }
      const { opened, slug } = await atAccounts(db, async (trx) => {
        const signedIn = ctx.session?.tokenHash ?? null
        if (account === null && ctx.session && owesSecondFactor(ctx, ctx.session))
          throw apiError('second-factor-needed')
        const { token } = input
        const { personId, displayName, roles, tenantId, invitationId, newAccount } = account
          ? await acceptAsNew(trx, { token, account }, at)
          : await accept(trx, { token, signedIn }, at)
        const session = newAccount
          ? await openSession(trx, { personId, method: 'password', hours: auth.sessionHours }, at)
          : await renewSession(trx, { personId, tokenHash: signedIn ?? Buffer.alloc(0) }, at)
        await noteWhence(trx, session.token, whenceOf(ctx))
        await enterTenant(trx, tenantId, (inside) =>
          recordFact(inside, {
            ...aboutInvitation(ctx, { invitationId, email: found.email }),
            actor: { personId, name: displayName, actingAs: null },
            result: 'ok',
            // Not whether the account is new: who reads this log would learn who works elsewhere.
            detail: { roles },
          }),
        )
        const tenant = await trx
          .selectFrom('tenant')
          .select('slug')
          .where('tenant_id', '=', tenantId)
          .executeTakeFirst()
        return { opened: session, slug: tenant?.slug ?? '' }
      })
      ctx.cookies.setSession(opened.token, opened.expiresAt)
      return { slug }
    } catch (error) {
      await recordRefusal(ctx, found, error)
      throw error
    }
  },
)

function aboutInvitation(ctx: RequestContext, found: { readonly invitationId: string; readonly email: string }) {
  // From where: an invitation that its sender accepted as somebody else shows by it.
  return { ...arrivalOf(ctx), action, objectType: 'invitation', objectId: found.invitationId, objectLabel: found.email }
}

// Only who holds the mailed link comes here, so the log cannot be filled by strangers.
async function recordRefusal(
  ctx: RequestContext,
  found: { readonly tenantId: string; readonly invitationId: string; readonly email: string },
  error: unknown,
): Promise<void> {
  const { code, reason } = briefly(error)
  if (code === 'invalid-input' || code === 'busy') return
  await inTenant(ctx.services.db, found, (trx) =>
    recordFact(trx, {
      ...aboutInvitation(ctx, found),
      actor: { personId: null, name: found.email, actingAs: null },
      result: 'failed',
      detail: { code, reason },
    }),
  )
}
