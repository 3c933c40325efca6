import type { Block } from '@vliegwiel/configuration'
import {
  approveVersion,
  releaseNow,
  saveDraft,
  startDraft,
  submitVersion,
  type DocumentContext,
} from '@vliegwiel/configuration/server'
import { newId, type TenantTransaction } from '@vliegwiel/db'
import { lessonKind } from '../kinds/lesson-kind.ts'
import { pilotProtocolKind } from '../kinds/protocol-kind.ts'

const kinds = new Map([pilotProtocolKind, lessonKind].map((kind) => [kind.word, kind]))

/** Writes, asks, approves by a second person and puts into force, by the use cases of the console. */
export async function putInForce(
  trx: TenantTransaction,
  given: { readonly kind: string; readonly key: string; readonly content: Block; readonly at: Date },
): Promise<void> {
  const context: DocumentContext = { trx, kinds, at: given.at, by: { personId: newId(), name: 'Anna' } }
  const { version } = await startDraft(context, { kind: given.kind, key: given.key, title: given.key, personal: false })
  const at = { documentId: version.document_id, number: version.number }
  const { revision } = await saveDraft(context, { ...at, revision: version.revision, content: given.content })
  await submitVersion(context, { ...at, revision, reason: null })
  await approveVersion({ ...context, by: { personId: newId(), name: 'Bo' } }, { ...at, revision, reason: null })
  await releaseNow(context, { name: given.key, versions: [{ ...at, revision }] })
}
