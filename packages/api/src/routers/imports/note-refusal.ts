import type { AuditFact } from '@vliegwiel/audit'
import { recordFact } from '@vliegwiel/audit/server'
import type { TenantTransaction } from '@vliegwiel/db'
import type { ImportRun } from '@vliegwiel/imports'

/** Writes down that a file could not be read: its sending stands in the log as if all was well. */
export async function noteRefusal(
  trx: TenantTransaction,
  run: ImportRun,
  arrival: Pick<AuditFact, 'at' | 'origin' | 'network'>,
): Promise<void> {
  if (run.status !== 'refused') return
  await recordFact(trx, {
    ...arrival,
    actor: { personId: run.personId, name: run.personName, actingAs: null },
    action: 'imports.uploadFile',
    objectType: 'import',
    objectId: run.runId,
    objectLabel: run.fileName,
    result: 'failed',
    detail: { target: run.target, destination: run.destination, status: run.status },
  })
}
