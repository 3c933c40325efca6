import type { PilotContext } from '@vliegwiel/pilots/server'
import type { TenantCall } from '../../ladder/tenant-procedure.ts'
import { todayOf } from '../settings/time-zone.ts'

/** The slice's view of a call: who, where, when. */
export async function pilotContext(call: Pick<TenantCall<unknown>, 'trx' | 'session' | 'at'>): Promise<PilotContext> {
  const { trx, session, at } = call
  return {
    trx,
    at,
    today: await todayOf(call),
    by: { personId: session.person.personId, name: session.person.displayName },
  }
}
