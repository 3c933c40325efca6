import { ConstraintError, newId, type ClientTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'
import type { ClientDraft } from '../client-draft.ts'
import { openFor } from './open-client.repository.ts'
import { insistWorksHere } from './team.repository.ts'

/** What the database keeps of a draft. */
export const columnsOf = (draft: ClientDraft) => ({
  birth_year: draft.birthYear,
  household: draft.household,
  neighbourhood: draft.neighbourhood,
  benefit_start: draft.benefitStart,
  benefit_end: draft.benefitEnd,
  work_capacity: draft.workCapacity?.percent ?? null,
  work_capacity_source: draft.workCapacity?.source ?? null,
  work_capacity_on: draft.workCapacity?.on ?? null,
})

/**
 * Adds a client. Who adds one for somebody else sees it for a day, with that as the reason.
 * @throws clientError key-exists, worker-not-found
 */
export async function addClient(
  trx: ClientTransaction,
  given: {
    key: string
    draft: ClientDraft
    workerId: string | null
    teamId: string | null
    by: string
    at: Date
    synthetic?: boolean
  },
): Promise<{ clientId: string; version: number }> {
  if (given.workerId !== null) await insistWorksHere(trx, given.workerId)
  const clientId = newId()
  try {
    await trx
      .insertInto('client')
      .values({
        client_id: clientId,
        key: given.key,
        ...columnsOf(given.draft),
        worker_id: given.workerId,
        team_id: given.teamId,
        assigned_at: given.at,
        synthetic: given.synthetic ?? false,
        created_at: given.at,
        changed_by: given.by,
        changed_at: given.at,
      })
      .execute()
  } catch (error) {
    throw namedRefusal(error, given.key)
  }
  if (given.workerId !== given.by)
    await openFor(trx, { key: given.key, personId: given.by, ground: 'added', reason: 'toegevoegd' })
  return { clientId, version: 1 }
}

/** The transaction is over by now: the database says which rule it was. */
function namedRefusal(error: unknown, key: string): unknown {
  const constraint = error instanceof ConstraintError ? error.constraint : (error as { constraint?: string }).constraint
  if (constraint === 'client_tenant_id_key_key') return clientError('key-exists', { key })
  if (constraint === 'client_team') return clientError('team-not-found')
  return error
}
