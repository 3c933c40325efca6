import { z } from 'zod'
import { newestRuns } from '../../isolation/proof.repository.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { asIsolationRun, isolationRun } from './isolation-run.ts'

/** The last runs of the proof, newest first. */
export const listRuns = tenantQuery(
  {
    permission: 'isolation:read',
    input: z.strictObject({ limit: z.number().int().min(1).max(90) }),
    output: z.strictObject({ runs: z.array(isolationRun) }),
  },
  async ({ trx, input }) => {
    const rows = await newestRuns(trx, input.limit)
    return { runs: rows.map((row) => asIsolationRun(row)) }
  },
)
