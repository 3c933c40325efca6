export const configurationErrorCodes = [
  'document-not-found',
  'version-not-found',
  'release-not-found',
  'kind-unknown',
  'key-taken',
  'document-invalid',
  'save-conflict',
  'held-by-other',
  'step-not-allowed',
  'approval-refused',
  'approvals-missing',
  'checks-failed',
  'inbox-open',
  'base-moved',
  'draft-differs',
  'release-in-past',
  'release-empty',
  'changed-meanwhile',
  'block-not-found',
  'bundle-refused',
  'reason-missing',
] as const
export type ConfigurationErrorCode = (typeof configurationErrorCodes)[number]

/** A rule of the life of a document said no. `params` say which document, block, field or person. */
export class ConfigurationError extends Error {
  readonly code: ConfigurationErrorCode
  readonly params: Readonly<Record<string, unknown>>
  constructor(code: ConfigurationErrorCode, params: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'ConfigurationError'
    this.code = code
    this.params = params
  }
}
