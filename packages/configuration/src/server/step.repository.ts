import { newId, type TenantTransaction } from '@vliegwiel/db'
import type { VersionStep } from '../lifecycle/state.ts'
import type { DocumentContext } from './document-context.ts'
import { versionName, type VersionRow } from './version.repository.ts'

export interface StepRow {
  readonly step: VersionStep
  readonly number: number
  readonly revision: number
  readonly person_id: string | null
  readonly person_name: string
  readonly reason: string | null
  readonly at: Date
}

/** Writes down that somebody made a step. Never changed afterwards. */
export async function addStep(
  { trx, by, at }: DocumentContext,
  version: Pick<VersionRow, 'document_id' | 'number' | 'revision'>,
  step: VersionStep,
  reason: string | null = null,
): Promise<void> {
  await trx
    .insertInto('document_step')
    .values({
      step_id: newId(),
      document_id: version.document_id,
      number: version.number,
      revision: version.revision,
      step,
      person_id: by.personId,
      person_name: by.name,
      reason,
      at,
    })
    .execute()
}

/** Every step of a document, oldest first. */
export async function stepsOf(trx: TenantTransaction, documentId: string): Promise<StepRow[]> {
  const rows = await trx
    .selectFrom('document_step')
    .select(['step', 'number', 'revision', 'person_id', 'person_name', 'reason', 'at'])
    .where('document_id', '=', documentId)
    .orderBy('step_id')
    .execute()
  return rows as StepRow[]
}

/** Who approved each of these versions at its revision, by `versionName`. */
export async function approversOfAll(
  trx: TenantTransaction,
  versions: readonly Pick<VersionRow, 'document_id' | 'number' | 'revision'>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (versions.length === 0) return new Map()
  const rows = await trx
    .selectFrom('document_step')
    .select(['document_id', 'number', 'person_id'])
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('document_id', 'number', 'revision'),
        'in',
        versions.map((one) => tuple(one.document_id, one.number, one.revision)),
      ),
    )
    .where('step', '=', 'approve')
    .execute()
  const found = new Map<string, string[]>()
  for (const row of rows) found.set(versionName(row), [...(found.get(versionName(row)) ?? []), row.person_id ?? ''])
  return found
}

/** Who approved this very revision. */
export async function approversOf(
  trx: TenantTransaction,
  version: Pick<VersionRow, 'document_id' | 'number' | 'revision'>,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('document_step')
    .select('person_id')
    .where('document_id', '=', version.document_id)
    .where('number', '=', version.number)
    .where('revision', '=', version.revision)
    .where('step', '=', 'approve')
    .execute()
  return rows.map(({ person_id }) => person_id ?? '')
}
