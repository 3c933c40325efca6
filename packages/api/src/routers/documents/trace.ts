import { titleOf } from '@vliegwiel/configuration/kind'
import { documentById, findVersion } from '@vliegwiel/configuration/server'
import type { TenantTransaction } from '@vliegwiel/db'
import { kinds } from '../../slices.ts'
import type { Trace } from '../../ladder/done.ts'

/** What the log says of a change to a version: which document, by its title, and which version of it. */
export async function traceOf(
  trx: TenantTransaction,
  { documentId, number }: { readonly documentId: string; readonly number: number },
  detail: Readonly<Record<string, unknown>> = {},
): Promise<Trace> {
  const document = await documentById(trx, documentId)
  const version = await findVersion(trx, documentId, number)
  const kind = kinds.get(document?.kind ?? '')
  const label = kind && document ? titleOf(kind, version?.content ?? null, document.key) : documentId
  return {
    objectId: documentId,
    objectLabel: label,
    detail: { kind: document?.kind, key: document?.key, number, ...detail },
  }
}
