import type { Desk } from '@vliegwiel/configuration/server'
import { kinds } from '../../kinds.ts'
import type { TenantCall } from '../../ladder/tenant-procedure.ts'

/** The engine's view of a call: who, where, when. */
export function deskOf({ trx, session, at }: Pick<TenantCall<unknown>, 'trx' | 'session' | 'at'>): Desk {
  return { trx, kinds, at, by: { personId: session.person.personId, name: session.person.displayName } }
}
