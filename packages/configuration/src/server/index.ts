export { adoptInherited } from './adopt-inherited.ts'
export { findBaseChange, openBaseChanges, type BaseChangeRow } from './base-change.repository.ts'
export {
  bundleContents,
  exportBundle,
  importBundle,
  previewBundle,
  type BundledChange,
  type ImportGiven,
} from './bundles.ts'
export { carryOutRelease, type CarriedOut, type ReleaseProblem } from './carry-out-release.ts'
export { decideBaseChange, type Decision } from './decide-base-change.ts'
export { kindOf, type Desk, type Kinds } from './desk.ts'
export { impactOf } from './impact.ts'
export {
  historyOf,
  type InForceRow,
  listInForce,
  listTitles,
  overridesBelow,
  readInForce,
} from './in-force.repository.ts'
export {
  addToRelease,
  cancelRelease,
  moveRelease,
  planRelease,
  releaseInEmergency,
  releaseNow,
  removeFromRelease,
} from './plan-release.ts'
export { policyOf, settlePolicy, type StandingPolicy } from './policy.repository.ts'
export { previewAsOf, previewWith, type PreviewedDocument } from './preview.ts'
export { dueReleases, findRelease, itemsOf, listReleases, type ReleaseRow } from './release.repository.ts'
export { restoreVersion } from './restore-version.ts'
export { approveVersion, discardDraft, returnVersion, submitVersion } from './review-version.ts'
export { holdDraft, saveDraft, type Saved, shareDraft, type VersionAt } from './save-draft.ts'
export { bundleKey, publicBundleKey } from './sign-bundle.ts'
export { obstacle, standingOf, type Standing } from './standing.ts'
export { startDraft } from './start-draft.ts'
export {
  approversOf,
  documentById,
  type DocumentRow,
  findDocument,
  findVersion,
  openVersions,
  type StepRow,
  stepsOf,
  type VersionRow,
  versionsOf,
} from './version.repository.ts'
export { countWaiting, type Waiting } from './waiting.repository.ts'
export { withdrawDocument } from './withdraw-document.ts'
