import type { TenantTransaction } from '@vliegwiel/db'
import { forgettingAction } from '../forgetting.ts'
import { recordFact } from './record-fact.ts'

/**
 * Writes down, in the log in scope, that what it says of these subjects may go: for the erasure door, which then takes it
 * from beside the entries, and for whoever verifies the chain. Answers how many it says anything of; none leaves no line.
 */
export async function forgetSubjects(trx: TenantTransaction, subjects: readonly string[], at: Date): Promise<number> {
  const found = await trx
    .selectFrom('audit_said')
    .select('subject_id')
    .where('subject_id', 'in', [...subjects])
    .distinct()
    .execute()
  const named = found.flatMap(({ subject_id: id }) => (id === null ? [] : [id])).toSorted()
  if (named.length === 0) return 0
  await trx
    .insertInto('audit_forgotten')
    .values(named.map((id) => ({ subject_id: id, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await recordFact(trx, {
    at,
    actor: { personId: null, name: '', actingAs: null },
    action: forgettingAction,
    objectType: 'log',
    objectId: null,
    objectLabel: null,
    result: 'ok',
    origin: 'job',
    network: null,
    detail: { subjects: named },
  })
  return named.length
}
