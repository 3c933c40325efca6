import { dayOf } from '@vliegwiel/i18n'
import type { PilotContext } from '@vliegwiel/pilots/server'
import type { TenantCall } from '../../ladder/tenant-procedure.ts'

/** The slice's view of a call: who, where, when. */
export function pilotContext({ trx, session, at }: Pick<TenantCall<unknown>, 'trx' | 'session' | 'at'>): PilotContext {
  return { trx, at, today: dayOf(at), by: { personId: session.person.personId, name: session.person.displayName } }
}
