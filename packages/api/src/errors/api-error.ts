import { errorsOf } from '@vliegwiel/i18n/domain-error'

/**
 * Refusals of what is served itself: one code for each outcome, and those that say it more precisely. The texts:
 * `messages/{nl,en}/errors.json`.
 */
export const apiError = errorsOf('api', {
  'invalid-input': { outcome: 'invalid-input' },
  'not-signed-in': { outcome: 'not-signed-in' },
  'not-allowed': { outcome: 'not-allowed', params: { permission: 'text?' } },
  'not-found': { outcome: 'not-found', params: { what: 'text?' } },
  conflict: { outcome: 'conflict' },
  'version-conflict': { outcome: 'version-conflict', params: { version: 'number?' } },
  'key-reused': { outcome: 'key-reused' },
  'still-running': { outcome: 'still-running' },
  'rule-refused': { outcome: 'rule-refused' },
  'too-many-tries': { outcome: 'too-many-tries' },
  'demo-only': { outcome: 'demo-only' },
  unexpected: { outcome: 'unexpected' },
  busy: { outcome: 'busy' },
  'second-factor-needed': { outcome: 'not-allowed' },
  'viewing-as': { outcome: 'not-allowed' },
  'session-of-one-tenant': { outcome: 'not-allowed' },
  'other-site': { outcome: 'not-allowed' },
  'job-not-failed': { outcome: 'rule-refused' },
  'changed-meanwhile': { outcome: 'version-conflict', params: { version: 'number', displayName: 'text' } },
})
