import { sliceTableNames } from './slices.gen.ts'
import { clientTableNames } from './tables/client-tables.ts'
import type { TenantOwnTables } from './tables/tenant-tables.ts'

/**
 * Tables in which every row belongs to the tenant in `tenant_id`. The tree itself is not among them: a tenant sees
 * what hangs below it, so its policy compares the path. A new table that is missing here does not compile.
 */
const belongsToTenant: Readonly<Record<Exclude<keyof TenantOwnTables, 'tenant'>, true>> = {
  tenant_setting: true,
  membership: true,
  membership_role: true,
  invitation: true,
  identity_provider: true,
  saved_view: true,
  idempotency: true,
  audit_entry: true,
  audit_head: true,
  audit_said: true,
  audit_forgotten: true,
  audit_anchor: true,
  job: true,
  mail_message: true,
  isolation_run: true,
  export_file: true,
  export_piece: true,
  portal_host: true,
  document: true,
  document_version: true,
  document_step: true,
  document_release: true,
  document_release_item: true,
  document_in_force: true,
  document_reader: true,
  base_change: true,
  override_notice: true,
  kind_policy: true,
  pilot: true,
  pilot_amendment: true,
  pilot_participant: true,
  pilot_allocation: true,
  pilot_outcome: true,
  pilot_publication: true,
  import_run: true,
  import_piece: true,
  import_file: true,
  import_change: true,
  import_mapping: true,
  team: true,
  team_member: true,
  replacement: true,
  client_overseer: true,
  partner_organisation: true,
  partner_member: true,
  ...sliceTableNames,
}

export const tenantTableNames: ReadonlySet<string> = new Set([...Object.keys(belongsToTenant), ...clientTableNames])
