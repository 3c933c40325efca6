import { recordFact } from '@vliegwiel/audit/server'
import type { TenantTransaction } from '@vliegwiel/db'
import { demoPersons } from './demo-persons.ts'

/** @throws Error for who is nobody of the demo */
export function demoPersonId(displayName: string): string {
  const found = demoPersons.find((one) => one.displayName === displayName)
  if (!found) throw new Error(`${displayName} is nobody of the demo`)
  return found.personId
}

interface Noted {
  readonly at: Date
  readonly by: string
  readonly action: string
  readonly objectType: string
  readonly objectId: string | null
  readonly objectLabel: string | null
  readonly detail?: Readonly<Record<string, unknown>>
}

/** A line of the demo in the log, in the transaction of what it tells. */
export const noteInLog = (trx: Parameters<typeof recordFact>[0] | TenantTransaction, noted: Noted): Promise<void> =>
  recordFact(trx, {
    at: noted.at,
    actor: { personId: demoPersonId(noted.by), name: noted.by, actingAs: null },
    action: noted.action,
    objectType: noted.objectType,
    objectId: noted.objectId,
    objectLabel: noted.objectLabel,
    result: 'ok',
    origin: 'demo',
    network: null,
    detail: { ...noted.detail, demo: true },
  })
