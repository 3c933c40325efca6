import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { findRun } from '../../isolation/proof.repository.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { asIsolationRun, isolationDetail, isolationRun } from './isolation-run.ts'

/** One run with everything it tried. */
export const showRun = tenantQuery(
  {
    permission: 'isolation:read',
    input: z.strictObject({ runId: z.uuid() }),
    output: z.strictObject({ run: isolationRun, detail: isolationDetail }),
  },
  async ({ trx, input }) => {
    const row = await findRun(trx, input.runId)
    if (!row) throw apiError('not-found', { what: 'isolation-run' })
    return { run: asIsolationRun(row), detail: isolationDetail.parse(row.detail) }
  },
)
