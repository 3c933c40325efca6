import { atAccounts } from '@vliegwiel/db'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { accountMutation } from '../../ladder/account-procedure.ts'
import { done } from '../../ladder/done.ts'
import { nameNow, setName, setNameAt, workplacesOf } from './account.repository.ts'
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
    const version = await atAccounts(ctx.services.db, async (trx) => {
      const changed = await setName(trx, personId, input, at)
      // With what stands there now, so that both can be shown beside each other.
      if (changed === undefined) throw apiError('changed-meanwhile', await nameNow(trx, personId))
      const places = await workplacesOf(trx, personId)
      // A session through one tenant's provider speaks for that tenant alone.
      if (session.onlyTenantId !== null && places.some((place) => place !== session.onlyTenantId)) {
        throw apiError('session-of-one-tenant')
      }
      for (const tenantId of places) await setNameAt(trx, tenantId, personId, input.displayName, at)
      return changed
    })
    return done({ version }, ownTrace(call, { before, after: input.displayName }))
  },
)
