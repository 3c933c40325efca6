import type { AuthParts } from '@vliegwiel/auth/server'
import type { Database } from '@vliegwiel/db'
import type { ImportTargets } from '@vliegwiel/imports'
import type { JobTicket } from '@vliegwiel/jobs'

/** What a request needs of the process, made once at start. */
export interface Services {
  readonly db: Database
  readonly auth: AuthParts
  readonly clock: () => Date
  /** Where people reach the console, without a slash at the end. */
  readonly publicUrl: string
  /** Demo persons may sign in by a click; the mailbox shows what would have been sent. */
  readonly demo: boolean
  /** Public keys of other installations whose bundles are taken here. */
  readonly trustedBundleKeys?: readonly string[]
  /** What files can be imported into; left out: everything that `import-targets.ts` lists. */
  readonly importTargets?: ImportTargets
  /** Hands a ticket to the queue, after the transaction that made the job. Losing it costs a minute, not the job. */
  readonly enqueue: (ticket: JobTicket) => void
  /** Structured log. Never personal data: ids and codes. */
  readonly log: (level: 'info' | 'warn' | 'error', event: string, facts: Readonly<Record<string, unknown>>) => void
}
