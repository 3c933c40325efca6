import { importError } from '../import-error.ts'
import type { ImportRun } from '../import-run.ts'
import type { ImportContext } from './import-context.ts'
import { isIdle } from './at-work.repository.ts'
import { dropFile } from './import-file.repository.ts'
import { dropPieces } from './piece.repository.ts'
import { lockRun, updateRun } from './run.repository.ts'

/** Throws away a file of which nothing was written. @throws importError changed-meanwhile, wrong-step */
export async function discardRun(
  { trx, at }: ImportContext,
  given: { readonly runId: string; readonly version: number },
): Promise<ImportRun> {
  const run = await lockRun(trx, given.runId)
  if (run.version !== given.version) throw importError('changed-meanwhile')
  const stopped = (run.status === 'checking' || run.status === 'reading') && (await isIdle(trx, run))
  if (!stopped && !['receiving', 'refused', 'draft', 'checked', 'failed'].includes(run.status))
    throw importError('wrong-step')
  await dropFile(trx, run.runId)
  await dropPieces(trx, run.runId)
  await updateRun(trx, run.runId, { status: 'discarded', finishedAt: at, problems: [], recognised: [] })
  return run
}
