import type { Block } from '@vliegwiel/configuration'
import {
  approveVersion,
  type DocumentContext,
  releaseNow,
  saveDraft,
  startDraft,
  submitVersion,
} from '@vliegwiel/configuration/server'
import { newId, type TenantTransaction } from '@vliegwiel/db'
import { investmentPlanKind } from '../kinds/plan-kind.ts'

const kinds = new Map([[investmentPlanKind.word, investmentPlanKind]])

/** Writes a plan, asks, approves by a second person and puts into force, by the use cases of the console. */
export async function putPlanInForce(
  trx: TenantTransaction,
  given: { readonly key: string; readonly content: Block; readonly at: Date },
): Promise<void> {
  const context: DocumentContext = { trx, kinds, at: given.at, by: { personId: newId(), name: 'Anna' } }
  const { key } = given
  const { version } = await startDraft(context, { kind: 'investment-plan', key, title: key, personal: false })
  const at = { documentId: version.document_id, number: version.number }
  const { revision } = await saveDraft(context, { ...at, revision: version.revision, content: given.content })
  await submitVersion(context, { ...at, revision, reason: null })
  await approveVersion({ ...context, by: { personId: newId(), name: 'Bo' } }, { ...at, revision, reason: null })
  await releaseNow(context, { name: `${key} ${version.number}`, versions: [{ ...at, revision }] })
}
