import type { BudgetContext } from '@vliegwiel/budgets/server'
import type { TenantCall } from '../../ladder/tenant-procedure.ts'
import { todayOf } from '../settings/time-zone.ts'

/** The slice's view of a call: who, where, when. */
export async function budgetContext(call: Pick<TenantCall<unknown>, 'trx' | 'session' | 'at'>): Promise<BudgetContext> {
  const { trx, session, at } = call
  return { trx, at, today: await todayOf(call), by: { name: session.person.displayName } }
}
