import type { DocumentContext } from '@vliegwiel/configuration/server'
import { kinds } from '../../slices.ts'
import type { TenantCall } from '../../ladder/tenant-procedure.ts'

/** The engine's view of a call: who, where, when. */
export function documentContext({
  trx,
  session,
  at,
}: Pick<TenantCall<unknown>, 'trx' | 'session' | 'at'>): DocumentContext {
  return { trx, kinds, at, by: { personId: session.person.personId, name: session.person.displayName } }
}
