import { takeBack } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { centsOut } from './shapes.ts'

/** Takes a booking back, once, by a booking of its own. */
export const takeBackBooking = tenantMutation(
  {
    permission: 'booking:record',
    objectType: 'budget-line',
    base: { none: 'one-way' },
    input: z.strictObject({ bookingId: z.uuid(), reason: z.string().trim().min(3).max(200) }),
    output: z.strictObject({ left: centsOut }),
  },
  async (call) => {
    const { bookingId, reason } = call.input
    const { line, left, original } = await takeBack(await budgetContext(call), { bookingId, source: reason })
    const { reference, cents } = original
    return done({ left }, { objectId: bookingId, objectLabel: line.name, detail: { reference, cents, reason } })
  },
)
