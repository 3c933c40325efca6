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
export { obstacle, obstaclesOf } from './obstacles.ts'
export { kindOf, type DocumentContext, type Kinds } from './document-context.ts'
export { heldDocuments } from './held-documents.repository.ts'
export { impactOf } from './impact.ts'
export {
  historyOf,
  inForceOf,
  type InForceRow,
  listInForce,
  listRoots,
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
export { policiesOf, policyOf, setPolicy, type StandingPolicy } from './policy.repository.ts'
export { forgetReaders, noteReader, otherReaders } from './document-reader.repository.ts'
export type { ComingRelease } from './lay-over.ts'
export { previewAsOf, previewWith, type PreviewedDocument, type PreviewedMoment } from './preview.ts'
export {
  dueReleases,
  findRelease,
  itemsOf,
  linesOf,
  listReleases,
  lockRelease,
  type ReleaseRow,
} from './release.repository.ts'
export { bringBackVersion } from './bring-back-version.ts'
export { approveVersion, discardDraft, returnVersion, submitVersion } from './review-version.ts'
export { holdDraft, saveDraft, type Saved, shareDraft, type VersionAt } from './save-draft.ts'
export { bundleKey, publicBundleKey } from './sign-bundle.ts'
export { standingOf, type Standing } from './standing.ts'
export { countResults, startDraft } from './start-draft.ts'
export { upgradeStored } from './upgrade-stored.ts'
export { documentById, type DocumentRow, findDocument, listDocuments } from './document.repository.ts'
export { approversOf, approversOfAll, type StepRow, stepsOf } from './step.repository.ts'
export {
  findVersion,
  openVersions,
  versionName,
  type VersionRow,
  versionsAt,
  versionsOf,
  lastWriters,
} from './version.repository.ts'
export { countWaiting, type Waiting } from './waiting.repository.ts'
export { withdrawDocument } from './withdraw-document.ts'
