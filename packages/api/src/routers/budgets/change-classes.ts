import { changeClasses as change } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { reasonClass } from './shapes.ts'

/** The reasons that this municipality counts by, as one list. Version 0: there is none yet. */
export const changeClasses = tenantMutation(
  {
    permission: 'ledger:deliver',
    objectType: 'ledger',
    input: z.strictObject({
      classes: z.array(reasonClass).min(1).max(40),
      version: z.number().int().min(0),
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, at, input }) => {
    const version = await change({ trx, at }, input)
    return done(
      { version },
      { objectId: null, objectLabel: null, detail: { version, reasons: input.classes.map(({ id }) => id) } },
    )
  },
)
