export {
  archiveTenant,
  moveTenant,
  openPortal,
  renameTenant,
  requireSecondFactor,
  restoreTenant,
  setSuspended,
} from './change-tree.ts'
export { changeSetting } from './change-setting.ts'
export { createTenant, type CreatedTenant, type CreateTenant } from './create-tenant.ts'
export { isUnfilled, placeRestored, restoreRows, tablesOfOthers } from './restored.repository.ts'
export { columnsLeftOut, exportedTables, tablesLeftOut, type ExportedRow } from './exported.repository.ts'
export { forgetOtherHosts, holderOfHost, keepPortalHost, readPortalHost } from './portal-host.repository.ts'
export { readSettings } from './setting.repository.ts'
export { findBySlug, findTenant, readTree, tenantExists } from './tenant.repository.ts'
