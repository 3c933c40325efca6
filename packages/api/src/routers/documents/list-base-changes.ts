import { inForceOf, openBaseChanges } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { asBaseChange } from './lines.ts'
import { baseChange } from './shapes.ts'

/** Blocks that changed above and that this tenant changed too, or that moved under it: what to decide and what to know. */
export const listBaseChanges = tenantQuery(
  {
    permission: 'document:read',
    input: z.strictObject({}),
    output: z.strictObject({ changes: z.array(baseChange) }),
  },
  async ({ trx, at }) => {
    const rows = await openBaseChanges(trx)
    const inForce = await inForceOf(trx, rows, at)
    return { changes: rows.map((row) => asBaseChange(row, inForce.get(`${row.kind}/${row.key}`)?.title ?? row.key)) }
  },
)
