export { type Block, type Fields, type FieldValue, isBlockId, limits, rootId } from './blocks/block.ts'
export { type HeldDocument, moveImpact, type MoveImpact } from './inheritance/move-impact.ts'
export { cascade, type Outcome, type StandingDocument, type TenantBelow } from './inheritance/cascade.ts'
export {
  approvalRefusal,
  type ApprovalRefusal,
  approvalsNeeded,
  defaultPolicy,
  effectivePolicy,
  type KindPolicy,
} from './lifecycle/four-eyes.ts'
export { atLocalTime, nextChangeDays, startOfDay } from './lifecycle/release-moment.ts'
export {
  openStates,
  stepAllowed,
  type VersionState,
  versionStates,
  type VersionStep,
  versionSteps,
} from './lifecycle/state.ts'
export { configurationError } from './configuration-error.ts'
export { page } from './kinds/page.ts'
export { theme, themeColours } from './kinds/theme.ts'
export { themeTokens, type ThemeToken } from './kinds/theme-tokens.ts'
export { filledBlock, fillPlaces, placedFacts, type PlacedFact, unknownPlaces } from './kinds/page-placeholders.ts'
