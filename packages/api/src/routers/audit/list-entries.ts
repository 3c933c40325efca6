import { auditEntry, auditFilter } from '@vliegwiel/audit'
import { listEntries as list } from '@vliegwiel/audit/server'
import { z } from 'zod'
import { forgottenIn } from './forgotten.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { timeZoneOf } from '../settings/time-zone.ts'
import { personal } from '../../ladder/personal.ts'

/** What the package of the log cannot say of itself: which fields are of people. */
const shownEntry = auditEntry.extend({
  actorName: personal(auditEntry.shape.actorName, 'conduct'),
  objectLabel: personal(auditEntry.shape.objectLabel, 'conduct'),
  network: personal(auditEntry.shape.network, 'conduct'),
  detail: personal(auditEntry.shape.detail, 'conduct'),
})

/** The log, newest first. Reading it is itself in the log: it tells what colleagues did. */
export const listEntries = tenantQuery(
  {
    permission: 'audit:read',
    input: z.strictObject({
      filter: auditFilter,
      before: z.number().int().min(1).nullable(),
      limit: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({ entries: z.array(shownEntry), next: z.number().int().nullable() }),
    personalData: {
      objectType: 'audit',
      trace: ({ filter }, { entries }) => ({
        objectId: null,
        objectLabel: null,
        detail: { filter, rows: entries.length },
      }),
    },
  },
  async ({ trx, input, ctx }) => {
    const page = await list(trx, { ...input, zone: await timeZoneOf(trx), forgotten: forgottenIn(ctx.language) })
    return { entries: [...page.entries], next: page.next }
  },
)
