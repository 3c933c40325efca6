import { tenantTableNames } from './tenant-table-names.ts'

// What points at another table goes before it.
const pointedAt = [
  'document_version',
  'document_release',
  'document',
  'pilot_participant',
  'pilot',
  'import_run',
  'export_file',
  'client_goal',
  'client_reason',
  'partner_grant',
  'client',
  'tenant_key',
  'team',
  'partner_organisation',
  'budget_booking',
  'budget_line',
  'budget_plan',
  'ledger_month',
  'ledger_delivery',
  'membership',
]

/** Tables of a tenant in the order in which rows can go: what points at another goes before it. */
export const erasureOrder: readonly string[] = [...tenantTableNames].toSorted(
  (a, b) => pointedAt.indexOf(a) - pointedAt.indexOf(b),
)

/** The other way round: what others point at comes first. */
export const restoreOrder: readonly string[] = erasureOrder.toReversed()
