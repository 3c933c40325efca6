import type { OperatorTransaction } from '@vliegwiel/db'
import { nameOf } from '../bundle/bundle.ts'
import type { HeldDocument } from '../inheritance/move-impact.ts'

/** Which documents are in force at the tenant in scope: names and whose they are, never what they say. */
export async function heldDocuments(trx: OperatorTransaction, at: Date): Promise<HeldDocument[]> {
  const rows = await trx
    .selectFrom('document_in_force')
    .select(['kind', 'key', 'status', 'own', 'own_blocks'])
    .distinctOn(['kind', 'key'])
    .where('valid_from', '<=', at)
    .orderBy('kind')
    .orderBy('key')
    .orderBy('valid_from', 'desc')
    .execute()
  return rows
    .filter(({ status }) => status === 'in-force')
    .map((row) => ({ name: nameOf(row), own: row.own, ownBlocks: row.own_blocks.length }))
}
