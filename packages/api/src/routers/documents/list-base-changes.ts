import { openBaseChanges, readInForce } from '@vliegwiel/configuration/server'
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
    const changes = []
    for (const row of await openBaseChanges(trx))
      changes.push(asBaseChange(row, (await readInForce(trx, row.kind, row.key, at))?.title ?? row.key))
    return { changes }
  },
)
