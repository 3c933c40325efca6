import { importError } from '../import-error.ts'
import type { ImportRun } from '../import-run.ts'
import { takeBack } from './apply-run.ts'
import { describeRun, type ImportContext, type ImportSteps } from './import-context.ts'
import { isIdle } from './at-work.repository.ts'
import { findRun, lockRun, updateRun } from './run.repository.ts'

/**
 * For an import that came to a halt half way and cannot go on: what it wrote goes back.
 * @throws importError changed-meanwhile, wrong-step while somebody is still at work on it
 */
export async function startStop(
  { trx }: ImportContext,
  given: { readonly runId: string; readonly version: number },
): Promise<ImportRun> {
  const run = await lockRun(trx, given.runId)
  if (run.version !== given.version) throw importError('changed-meanwhile')
  if (run.status !== 'running' || run.undoes !== null || !(await isIdle(trx, run))) throw importError('wrong-step')
  await updateRun(trx, run.runId, { way: 'whole' })
  return findRun(trx, run.runId)
}

/** Puts back every chunk, the last one first. */
export async function stopRun(steps: ImportSteps, runId: string): Promise<ImportRun> {
  const described = await steps.inside(async (trx) => describeRun(steps, trx, await findRun(trx, runId)))
  return takeBack(steps, runId, described)
}
