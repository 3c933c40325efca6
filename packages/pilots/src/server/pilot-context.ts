import type { TenantTransaction } from '@vliegwiel/db'
import type { LocalDay } from '@vliegwiel/i18n'

/** Who works on a pilot, in which tenant, and when: `today` is the day on the tenant's own clock. */
export interface PilotContext {
  readonly trx: TenantTransaction
  readonly by: { readonly personId: string; readonly name: string }
  readonly at: Date
  readonly today: LocalDay
}
