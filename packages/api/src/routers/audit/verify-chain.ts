import { anchorPlaces } from '@vliegwiel/audit'
import { readLastAnchor, verifyChain as verify } from '@vliegwiel/audit/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'

/** Is the log whole? Names the first entry that does not follow from the one before it. */
export const verifyChain = tenantQuery(
  {
    permission: 'audit:read',
    input: z.strictObject({}),
    output: z.strictObject({
      entries: z.number().int(),
      broken: z
        .strictObject({ seq: z.number().int(), reason: z.enum(['changed', 'missing', 'cut-off', 'withheld']) })
        .nullable(),
      /** When the end of this log was last laid down outside the database, and where. */
      anchored: z.strictObject({ at: z.iso.datetime(), places: z.array(z.enum(anchorPlaces)) }).nullable(),
    }),
  },
  async ({ trx, at }) => {
    const last = await readLastAnchor(trx)
    const anchored = last && { at: last.at.toISOString(), places: [...last.places] }
    return { ...(await verify(trx, at)), anchored }
  },
)
