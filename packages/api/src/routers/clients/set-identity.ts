import { keyOf, setIdentity as set } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientId } from './shapes.ts'

/** Keeps name and contact of a client, sealed with the key of the tenant. Version 0: nothing was kept yet. */
export const setIdentity = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    input: z.strictObject({
      clientId,
      version: z.number().int().min(0),
      name: z.string().trim().min(1).max(200).nullable(),
      phone: z.string().trim().min(1).max(40).nullable(),
      email: z.email().max(200).nullable(),
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, subject, ctx }) => {
    const { clientId: id, version, ...identity } = input
    const kept = await set(trx, ctx.services.auth.secrets, {
      clientId: id,
      version,
      identity,
      by: subject.personId,
      at,
    })
    return done({ version: kept }, { objectId: id, objectLabel: await keyOf(trx, id) })
  },
)
