import { addProvider, changeProvider } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Adds a way in, or changes one. Switching it off keeps it, with nobody coming in through it. */
export const saveProvider = tenantMutation(
  {
    permission: 'sign-in:configure',
    objectType: 'provider',
    input: z.strictObject({
      /** null: a new one, and version 0. */
      providerId: z.uuid().nullable(),
      version: z.number().int().min(0),
      issuer: z.string().trim().min(1).max(500),
      clientId: z.string().trim().min(1).max(300),
      /** Left out: the secret stays as it is. null: it is removed. */
      clientSecret: z.exactOptional(z.string().min(1).max(1000).nullable()),
      label: z.string().trim().min(1).max(80),
      enabled: z.boolean(),
    }),
    output: z.strictObject({ providerId: z.uuid(), version: z.number().int() }),
  },
  async ({ trx, input, at, ctx }) => {
    const { auth } = ctx.services
    const { providerId: known, version: seen, ...values } = input
    const saved =
      known === null
        ? { ...(await addProvider(trx, auth, values, at)), version: 1 }
        : {
            providerId: known,
            ...(await changeProvider(trx, auth, { ...values, providerId: known, version: seen }, at)),
          }
    const detail = {
      new: known === null,
      issuer: input.issuer,
      clientId: input.clientId,
      enabled: input.enabled,
      secretChanged: input.clientSecret !== undefined,
    }
    return done(saved, { objectId: saved.providerId, objectLabel: input.label, detail })
  },
)
