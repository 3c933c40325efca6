import { tabularError } from '@vliegwiel/tabular'
import { importError } from '../import-error.ts'
import { noCounts } from '../import-run.ts'
import { fileOf } from './check-run.ts'
import { describeRun, type ImportContext } from './import-context.ts'
import { openKept } from './packed-table.ts'
import { fileRefused, refuseFile } from './file-refused.ts'
import { firstMapping } from './receive-file.ts'
import { lockRun, updateRun } from './run.repository.ts'

/**
 * Reads another sheet of the workbook: its headings, and a first choice of columns for them.
 * @throws importError changed-meanwhile, wrong-step, file-gone, file-refused
 */
export async function chooseSheet(
  context: ImportContext,
  given: { readonly runId: string; readonly version: number; readonly sheet: string },
): Promise<void> {
  const { trx } = context
  const run = await lockRun(trx, given.runId)
  if (run.version !== given.version) throw importError('changed-meanwhile')
  if (run.undoes !== null || !['draft', 'checked', 'failed'].includes(run.status)) throw importError('wrong-step')
  const opened = await openKept(await fileOf(context, run.runId), given.sheet).catch(refuseFile)
  if (!opened) throw fileRefused(tabularError('sheet-unknown', { sheet: given.sheet }))
  const { facts, evidence, rowCount, refusal } = opened
  if (refusal) throw fileRefused(refusal)
  const { description } = await describeRun(context, trx, run)
  const mapping = await firstMapping(context, run, description, facts)
  await updateRun(trx, run.runId, {
    status: 'draft',
    facts,
    mapping,
    evidence,
    notations: {},
    fileRows: rowCount,
    counts: noCounts,
    problems: [],
  })
}
