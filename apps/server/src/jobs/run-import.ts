import type { Services } from '@vliegwiel/api/server'
import { importTargets, todayOf } from '@vliegwiel/api/server'
import { recordFact } from '@vliegwiel/audit/server'
import { inTenant } from '@vliegwiel/db'
import { findRun, importStepWords, runStep, type ImportSteps } from '@vliegwiel/imports/server'
import type { JobHandler } from '@vliegwiel/jobs/server'
import { z } from 'zod'

const given = z.strictObject({ runId: z.uuid(), step: z.enum(importStepWords), rows: z.number().int() })

/**
 * Checks, carries out or takes back an import, a thousand rows in a transaction. Cut off, it goes on where it was; what
 * it wrote stands in the log.
 */
export function runImport(services: Services): JobHandler {
  return async ({ db, tenantId, jobId, input, at, progress }) => {
    const { runId, step, rows } = given.parse(input)
    const inside: ImportSteps['inside'] = (work) => inTenant(db, { tenantId }, work)
    const { before, today } = await inside(async (trx) => ({
      before: await findRun(trx, runId),
      today: await todayOf({ trx, at }),
    }))
    const by = { personId: before.personId, name: before.personName }
    const targets = services.importTargets ?? importTargets
    const run = await runStep(
      { inside, targets, by, at, today, progress: (done) => progress(done, Math.max(rows, done)) },
      step,
      runId,
    )
    if (step !== 'check') {
      const { target, destination, undoes, counts, status } = run
      await inside((trx) =>
        recordFact(trx, {
          at,
          actor: { ...by, actingAs: null },
          action: 'imports.carryOut',
          objectType: 'import',
          objectId: runId,
          objectLabel: run.fileName,
          result: status === 'done' ? 'ok' : 'failed',
          origin: 'job',
          detail: { target, destination, undoes, status, jobId, ...counts },
        }),
      )
    }
    return { runId, status: run.status, ...run.counts }
  }
}
