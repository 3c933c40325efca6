import { errorsOf } from '@vliegwiel/i18n/domain-error'

/** Which document of a release stopped it, and what else did. */
const stopped = { kind: 'text?', key: 'text?', reason: 'text?', problems: 'data?' } as const

/** A rule of the life of a document said no. The texts: `messages/{nl,en}/errors.json`. */
export const configurationError = errorsOf('configuration', {
  'document-not-found': { outcome: 'not-found' },
  'version-not-found': { outcome: 'not-found' },
  'release-not-found': { outcome: 'not-found' },
  'kind-unknown': { outcome: 'not-found', params: { kind: 'text' } },
  'key-taken': { outcome: 'conflict', params: { kind: 'text', key: 'text' } },
  'document-invalid': { outcome: 'invalid-input', params: { fields: 'data' } },
  'save-conflict': {
    outcome: 'version-conflict',
    params: { revision: 'data?', content: 'data?', state: 'data?' },
  },
  'held-by-other': { outcome: 'conflict', params: { personId: 'data', until: 'data' } },
  'step-not-allowed': { outcome: 'rule-refused', params: { ...stopped, step: 'text?', state: 'text?' } },
  'approval-refused': { outcome: 'rule-refused', params: { refusal: 'text' } },
  'approvals-missing': { outcome: 'rule-refused', params: stopped },
  'checks-failed': { outcome: 'rule-refused', params: { ...stopped, results: 'data?' } },
  'inbox-open': { outcome: 'rule-refused', params: stopped },
  'base-moved': { outcome: 'rule-refused', params: stopped },
  'draft-differs': { outcome: 'rule-refused', params: { number: 'number' } },
  'release-in-past': { outcome: 'rule-refused' },
  'release-empty': { outcome: 'rule-refused' },
  /** With what stands there now, as far as it is known. */
  'changed-meanwhile': {
    outcome: 'version-conflict',
    params: {
      version: 'data?',
      revision: 'data?',
      number: 'data?',
      state: 'data?',
      decision: 'data?',
      name: 'data?',
      at: 'data?',
      since: 'data?',
      fourEyes: 'data?',
      approvers: 'data?',
      advised: 'data?',
    },
  },
  'block-not-found': { outcome: 'not-found', params: { blockId: 'text' } },
  'bundle-refused': { outcome: 'rule-refused', params: { reason: 'text', at: 'text?' } },
  'reason-missing': { outcome: 'invalid-input' },
})
