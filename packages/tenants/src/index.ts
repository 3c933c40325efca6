export { tenantError } from './tenant-error.ts'
export {
  needsSource,
  settingDefaults,
  settingKeys,
  settingProblems,
  settingSchemas,
  type SettingDraft,
  type SettingKey,
  type SettingProblem,
  type SettingValue,
} from './settings.ts'
export {
  failingDays,
  hostNameOf,
  hostProof,
  hostState,
  isAllowedPortalHost,
  missingProof,
  proofPath,
  standingAfter,
  type FoundProof,
  type HostProblem,
  type HostProof,
  type HostStanding,
  type HostState,
} from './portal-host.ts'
export {
  maximumDepth,
  placementProblem,
  slugOf,
  tenantKinds,
  tenantName,
  tenantSlug,
  tenantStatuses,
  type PlacementProblem,
  type TenantKind,
  type TenantStatus,
  type TreeNode,
} from './tree.ts'
export { readExportFile, type ExportFile, type ExportProblem } from './export-file.ts'
