import type { TenantTransaction } from '@vliegwiel/db'
import type { LocalDay } from '@vliegwiel/i18n'

/** Who works on budgets, in which tenant, and when: `today` is the day on the tenant's own clock. */
export interface BudgetContext {
  readonly trx: TenantTransaction
  readonly by: { readonly name: string }
  readonly at: Date
  readonly today: LocalDay
}
