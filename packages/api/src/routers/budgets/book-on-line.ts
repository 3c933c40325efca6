import { cents } from '@vliegwiel/budgets/money'
import { bookOnLine as book } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { centsOut, lineKey, planId } from './shapes.ts'

/** One booking on one line. What fits is decided under the lock of the line, not on what a screen knew. */
export const bookOnLine = tenantMutation(
  {
    permission: 'booking:record',
    objectType: 'budget-line',
    base: { none: 'makes-new' },
    input: z.strictObject({
      planId,
      line: lineKey,
      kind: z.enum(['commitment', 'spending', 'release', 'repayment']),
      day: z.iso.date(),
      /** Whole cents. */
      cents: z.number().int().min(1).max(1_000_000_000_000),
      reference: z.string().trim().min(1).max(80),
      source: z.string().trim().min(1).max(200),
      /** The commitment that is spent or released. */
      of: z.uuid().nullable(),
    }),
    output: z.strictObject({ bookingId: z.uuid(), left: centsOut }),
  },
  async (call) => {
    const { input } = call
    const { bookingId, line, left } = await book(await budgetContext(call), { ...input, cents: cents(input.cents) })
    const { kind, cents: amount, reference, day } = input
    return done(
      { bookingId, left },
      { objectId: bookingId, objectLabel: line.name, detail: { kind, cents: amount, reference, day } },
    )
  },
)
