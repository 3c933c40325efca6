import { errorsOf } from '@vliegwiel/i18n/domain-error'

/** Why the slice refuses. The texts: `messages/{nl,en}/errors.json`. */
export const clientError = errorsOf('clients', {
  /** Not there, or not for who asks: the answer is the same. */
  'client-not-found': { outcome: 'not-found' },
  'key-exists': { outcome: 'conflict', params: { key: 'text' } },
  /** With the version that stands there now. */
  'changed-meanwhile': { outcome: 'version-conflict', params: { version: 'number' } },
  /** Which field; never what stood there. */
  'citizen-service-number': { outcome: 'invalid-input', params: { field: 'text' } },
  'own-choice-first': { outcome: 'rule-refused' },
  /** It was written down, and not read back to the client yet. */
  'own-choice-not-confirmed': { outcome: 'rule-refused' },
  'own-choice-there': { outcome: 'conflict' },
  /** Sent again under the same id, with another text: the first stands, and the second is still with its writer. */
  'conversation-saved-differently': { outcome: 'conflict' },
  /** What the criteria say changed since the screen showed it. */
  'suggestion-changed': { outcome: 'conflict' },
  'nothing-suggested': { outcome: 'rule-refused' },
  'profile-unknown': { outcome: 'rule-refused' },
  /** No set of profiles is in force here, or its rules cannot be read. */
  'no-profile-set': { outcome: 'rule-refused' },
  'departs-to-the-same': { outcome: 'rule-refused' },
  'handover-waits': { outcome: 'conflict' },
  'record-not-found': { outcome: 'not-found' },
  'record-closed': { outcome: 'rule-refused' },
  'grant-not-found': { outcome: 'not-found' },
  'grant-stopped': { outcome: 'rule-refused' },
  'grant-term': { outcome: 'rule-refused' },
  'not-granted': { outcome: 'rule-refused' },
  'no-organisation': { outcome: 'not-found' },
  'organisation-not-found': { outcome: 'not-found' },
  'organisation-exists': { outcome: 'conflict', params: { name: 'text' } },
  'team-not-found': { outcome: 'not-found' },
  'team-exists': { outcome: 'conflict', params: { name: 'text' } },
  'worker-not-found': { outcome: 'not-found' },
  'capacity-incomplete': { outcome: 'rule-refused' },
})
