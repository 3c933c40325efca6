import { atSignIn, enterTenant, type SignInTransaction } from '@vliegwiel/db'
import type { DomainError } from '@vliegwiel/i18n/domain-error'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { accountMutation } from '../../ladder/account-procedure.ts'
import { done } from '../../ladder/done.ts'
import { ownTrace } from './proof.ts'

/** Another name, in the account and in every tenant's own copy of it, together or not at all. */
export const changeName = accountMutation(
  {
    input: z.strictObject({
      // A name stands in lists, mails and the log: one line.
      displayName: z
        .string()
        .trim()
        .min(1)
        .max(120)
        .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u),
      version: z.number().int().min(1),
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async (call) => {
    const { ctx, session, input, at } = call
    const { personId, displayName: before } = session.person
    const version = await atSignIn(ctx.services.db, async (trx) => {
      const changed = await trx
        .updateTable('auth.person')
        .set((eb) => ({ display_name: input.displayName, version: eb('version', '+', 1), changed_at: at }))
        .where('person_id', '=', personId)
        .where('version', '=', input.version)
        .returning('version')
        .executeTakeFirst()
      if (!changed) throw await changedMeanwhile(trx, personId)
      const places = await trx.selectFrom('membership').select('tenant_id').where('person_id', '=', personId).execute()
      // A session through one tenant's provider speaks for that tenant alone.
      if (session.onlyTenantId !== null && places.some((place) => place.tenant_id !== session.onlyTenantId)) {
        throw apiError('session-of-one-tenant')
      }
      for (const { tenant_id: tenantId } of places) {
        await enterTenant(trx, tenantId, (inside) =>
          inside
            .updateTable('membership')
            .set((eb) => ({ display_name: input.displayName, version: eb('version', '+', 1), changed_at: at }))
            .where('person_id', '=', personId)
            .execute(),
        )
      }
      return changed.version
    })
    return done({ version }, ownTrace(call, { before, after: input.displayName }))
  },
)

/** With what stands there now, so that both can be shown beside each other. */
async function changedMeanwhile(trx: SignInTransaction, personId: string): Promise<DomainError> {
  const { version, display_name: displayName } = await trx
    .selectFrom('auth.person')
    .select(['version', 'display_name'])
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return apiError('changed-meanwhile', { version, displayName })
}
