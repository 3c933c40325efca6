import { listRuns as list } from '@vliegwiel/imports/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { mayInto } from './import-context.ts'
import { asLine, runLine } from './shapes.ts'

/** Imports, newest first, of everything this person may import into. */
export const listRuns = tenantQuery(
  {
    permission: 'import:read',
    personalData: 'colleagues',
    input: z.strictObject({ before: z.uuid().nullable(), limit: z.number().int().min(1).max(100) }),
    output: z.strictObject({ runs: z.array(runLine), next: z.uuid().nullable() }),
  },
  async (call) => {
    const targets = new Map(mayInto(call).map((target) => [target.word, target]))
    const { runs, next } = await list(call.trx, { ...call.input, targets: [...targets.keys()] })
    const lines = runs.flatMap((run) => {
      const target = targets.get(run.target)
      return target ? [asLine(run, target)] : []
    })
    return { runs: lines, next }
  },
)
