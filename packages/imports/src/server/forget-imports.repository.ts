import type { TenantTransaction } from '@vliegwiel/db'
import { undoDays } from '../undo-period.ts'
import { fileDays } from './file-days.ts'
import { dropPieces } from './piece.repository.ts'

/**
 * Removes files past their day; after 30 days what undo needs, and the values of cells that stand beside a run. The run
 * itself stays, with its counts.
 */
export async function forgetImports(trx: TenantTransaction, at: Date): Promise<void> {
  await trx.deleteFrom('import_file').where('expires_at', '<=', at).execute()
  await forgetPieces(trx, new Date(at.getTime() - fileDays * 86_400_000))
  await trx
    .updateTable('import_run')
    .set({ problems: '[]', recognised: '[]', evidence: '{}', preview: '{}' })
    .where('created_at', '<=', new Date(at.getTime() - undoDays * 86_400_000))
    .where((where) =>
      where.or([
        where('problems', '<>', '[]'),
        where('recognised', '<>', '[]'),
        where('evidence', '<>', '{}'),
        where('preview', '<>', '{}'),
      ]),
    )
    .execute()
  const over = await trx.selectFrom('import_run').select('run_id').where('undo_until', '<=', at).execute()
  if (over.length === 0) return
  const ids = over.map(({ run_id }) => run_id)
  await trx.deleteFrom('import_change').where('run_id', 'in', ids).execute()
  await trx.updateTable('import_run').set({ undo_until: null }).where('run_id', 'in', ids).execute()
}

/** What was not sent in to its end in time is thrown away. */
async function forgetPieces(trx: TenantTransaction, before: Date): Promise<void> {
  const over = await trx
    .updateTable('import_run')
    .set({ status: 'discarded' })
    .where('status', '=', 'receiving')
    .where('created_at', '<=', before)
    .returning('run_id')
    .execute()
  for (const { run_id: runId } of over) await dropPieces(trx, runId)
}
