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
  job: true,
  mail_message: true,
  isolation_run: true,
  export_file: true,
}

export const tenantTableNames: ReadonlySet<string> = new Set(Object.keys(belongsToTenant))
