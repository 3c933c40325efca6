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
