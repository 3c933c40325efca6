import { approveVersion } from './approve-version.ts'
import { bringBackVersion } from './bring-back-version.ts'
import { compareVersions } from './compare-versions.ts'
import { decideBaseChange } from './decide-base-change.ts'
import { discardDraft } from './discard-draft.ts'
import { holdDraft } from './hold-draft.ts'
import { listBaseChanges } from './list-base-changes.ts'
import { listDocuments } from './list-documents.ts'
import { listKinds } from './list-kinds.ts'
import { offerDraft } from './offer-draft.ts'
import { previewDocuments } from './preview-documents.ts'
import { previewPortal } from './preview-portal.ts'
import { returnVersion } from './return-version.ts'
import { reviewQueue } from './review-queue.ts'
import { saveDraft } from './save-draft.ts'
import { setPolicy } from './set-policy.ts'
import { showDocument } from './show-document.ts'
import { showVersion } from './show-version.ts'
import { startDraft } from './start-draft.ts'
import { submitVersion } from './submit-version.ts'
import { whoIsHere } from './who-is-here.ts'
import { withdrawDocument } from './withdraw-document.ts'

export const procedures = {
  approveVersion,
  bringBackVersion,
  compareVersions,
  decideBaseChange,
  discardDraft,
  holdDraft,
  listBaseChanges,
  listDocuments,
  listKinds,
  offerDraft,
  previewDocuments,
  previewPortal,
  returnVersion,
  reviewQueue,
  saveDraft,
  setPolicy,
  showDocument,
  showVersion,
  startDraft,
  submitVersion,
  whoIsHere,
  withdrawDocument,
}
