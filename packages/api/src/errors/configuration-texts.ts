import type { ConfigurationErrorCode } from '@vliegwiel/configuration'
import { m } from '@vliegwiel/i18n'
import { say, type Text } from './auth-texts.ts'

/** Every refusal of the engine in words; one that is missing does not compile. */
export const configurationTexts: Readonly<Record<ConfigurationErrorCode, Text>> = {
  'document-not-found': say(m.errors_document_not_found),
  'version-not-found': say(m.errors_version_not_found),
  'release-not-found': say(m.errors_release_not_found),
  'kind-unknown': say(m.errors_kind_unknown),
  'key-taken': say(m.errors_key_taken),
  'document-invalid': say(m.errors_document_invalid),
  'save-conflict': say(m.errors_save_conflict),
  'held-by-other': say(m.errors_held_by_other),
  'step-not-allowed': say(m.errors_step_not_allowed),
  'approval-refused': say(m.errors_approval_refused),
  'approvals-missing': say(m.errors_approvals_missing),
  'checks-failed': say(m.errors_checks_failed),
  'inbox-open': say(m.errors_inbox_open),
  'base-moved': say(m.errors_base_moved),
  'draft-differs': say(m.errors_draft_differs),
  'release-in-past': say(m.errors_release_in_past),
  'release-empty': say(m.errors_release_empty),
  'block-not-found': say(m.errors_block_not_found),
  'bundle-refused': say(m.errors_bundle_refused),
  'reason-missing': say(m.errors_reason_missing),
  'changed-meanwhile': say(m.errors_version_conflict),
}
