import type { Services } from '@vliegwiel/api/server'
import { importTargets, noteRefusal, timeZoneOf } from '@vliegwiel/api/server'
import { dayOf } from '@vliegwiel/i18n'
import { recordFact } from '@vliegwiel/audit/server'
import { inTenant } from '@vliegwiel/db'
import { findRun, importStepWords, runStep, takeTurns } from '@vliegwiel/imports/server'
import type { JobHandler } from '@vliegwiel/jobs/server'
import { z } from 'zod'

const given = z.strictObject({ runId: z.uuid(), step: z.enum(importStepWords), rows: z.number().int() })

/** How often the bar moves. */
const progressMs = 400

/**
 * Reads, checks, carries out or takes back an import, a chunk of rows in a transaction. Cut off, it goes on where it was; what
 * it wrote stands in the log.
 */
export function runImport(services: Services): JobHandler {
  return async ({ db, tenantId, jobId, input, at, progress }) => {
    const { runId, step, rows } = given.parse(input)
    const { inside, pause } = takeTurns(db.engine, (work) => inTenant(db, { tenantId }, work))
    let shownAt = 0
    const tell = async (done: number) => {
      if (performance.now() - shownAt < progressMs) return
      shownAt = performance.now()
      await progress(done, Math.max(rows, done))
    }
    const before = await inside((trx) => findRun(trx, runId))
    const zone = await inside((trx) => timeZoneOf(trx))
    const by = { personId: before.personId, name: before.personName }
    const targets = services.importTargets ?? importTargets
    const run = await runStep(
      { inside, targets, by, at, today: dayOf(at, zone), zone, progress: tell, pause, box: services.auth.secrets },
      step,
      runId,
    )
    const all = step === 'read' ? run.fileRows : run.counts.rows
    await progress(all, Math.max(rows, all))
    if (step === 'read') await inside((trx) => noteRefusal(trx, run, { at, origin: 'job', network: null }))
    else if (step !== 'check') {
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
          network: null,
          detail: { target, destination, undoes, status, jobId, ...counts },
        }),
      )
    }
    return { runId, status: run.status, ...run.counts }
  }
}
