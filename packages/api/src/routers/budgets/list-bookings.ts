import { bookingsOfPlan } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { personal } from '../../ladder/personal.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { centsOut, lineKey, planId } from './shapes.ts'

const booking = z.strictObject({
  bookingId: z.uuid(),
  line: z.string(),
  number: z.number().int(),
  kind: z.enum(['commitment', 'spending', 'release', 'repayment', 'reversal']),
  day: z.iso.date(),
  cents: centsOut,
  reference: z.string(),
  source: z.string(),
  /** Of a commitment: what is still open. */
  open: centsOut.nullable(),
  reversed: z.boolean(),
  by: personal(z.string(), 'colleague'),
  at: z.iso.datetime(),
})

/** The bookings on a line, newest first. */
export const listBookings = tenantQuery(
  {
    permission: 'budget:read',
    personalData: 'colleagues',
    input: z.strictObject({
      planId,
      line: lineKey,
      /** The number of the last one of the page before. */
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({ bookings: z.array(booking), next: z.number().int().nullable() }),
  },
  async ({ trx, input }) => {
    const { line, before, limit } = input
    const after = before === null ? null : { line, number: before }
    const rows = await bookingsOfPlan(trx, input.planId, { line, after, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    return {
      bookings: shown.map((row) => ({
        bookingId: row.booking_id,
        line: row.line,
        number: row.number,
        kind: row.kind,
        day: row.day,
        cents: row.cents,
        reference: row.reference,
        source: row.source,
        open: row.open_cents,
        reversed: row.reversed,
        by: row.by_name,
        at: row.at.toISOString(),
      })),
      next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null,
    }
  },
)
