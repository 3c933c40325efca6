import { setOverseer } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { reason } from './shapes.ts'

/** Lets somebody see all clients, with the reason, or no longer (no reason). */
export const setSeesAll = tenantMutation(
  {
    permission: 'oversee:grant',
    objectType: 'person',
    base: { none: 'own-object' },
    input: z.strictObject({ personId: z.uuid(), reason: reason.nullable(), until: z.iso.datetime().nullable() }),
    output: z.strictObject({ personId: z.uuid() }),
  },
  async ({ trx, input, at, subject, insist }) => {
    insist({ targetPersonId: input.personId })
    const endsAt = input.until === null ? null : new Date(input.until)
    const name = await setOverseer(trx, {
      personId: input.personId,
      reason: input.reason,
      endsAt,
      by: subject.personId,
      at,
    })
    const detail = { given: input.reason !== null, until: input.until }
    return done({ personId: input.personId }, { objectId: input.personId, objectLabel: name, detail })
  },
)
