import { errorsOf } from '@vliegwiel/i18n/domain-error'

/** All refusals of this package. Their texts: `messages/{nl,en}/errors.json`. */
export const authError = errorsOf('auth', {
  'sign-in-failed': { outcome: 'not-signed-in' },
  'too-many-tries': { outcome: 'too-many-tries', params: { retryAfterSeconds: 'number', minutes: 'number' } },
  'second-factor-failed': { outcome: 'not-signed-in' },
  'link-closed': { outcome: 'not-found' },
  'challenge-expired': { outcome: 'not-signed-in' },
  'session-ended': { outcome: 'not-signed-in' },
  'session-not-found': { outcome: 'not-found' },
  'fresh-proof-needed': { outcome: 'not-allowed' },
  /** The password alone does not do: the second factor itself is asked. */
  'second-factor-asked': { outcome: 'not-allowed' },
  'password-refused': { outcome: 'invalid-input', params: { reasons: 'texts' } },
  'second-factor-not-on': { outcome: 'conflict' },
  /** This address is a number or has no https: browsers make no passkeys there. */
  'passkey-not-here': { outcome: 'rule-refused' },
  'passkey-refused': { outcome: 'not-signed-in' },
  /** Its count went back: there may be a copy. */
  'passkey-copied': { outcome: 'not-signed-in' },
  'passkey-known': { outcome: 'conflict' },
  'passkey-limit': { outcome: 'rule-refused', params: { most: 'number' } },
  'passkey-not-found': { outcome: 'not-found' },
  'invitation-not-found': { outcome: 'not-found' },
  'invitation-closed': { outcome: 'rule-refused', params: { state: 'text' } },
  'sign-in-first': { outcome: 'not-signed-in' },
  'already-member': { outcome: 'conflict' },
  'operator-cannot-join': { outcome: 'rule-refused' },
  'role-unknown': { outcome: 'invalid-input', params: { roles: 'texts' } },
  'person-not-found': { outcome: 'not-found' },
  'changed-meanwhile': { outcome: 'version-conflict', params: { version: 'number' } },
  'last-administrator': { outcome: 'rule-refused' },
  'not-yourself': { outcome: 'not-allowed' },
  'provider-not-found': { outcome: 'not-found' },
  'provider-unreachable': { outcome: 'rule-refused' },
  'provider-address-refused': { outcome: 'invalid-input' },
  'provider-answer-refused': { outcome: 'rule-refused' },
  'flow-expired': { outcome: 'not-signed-in' },
  'identity-unknown': { outcome: 'not-signed-in' },
  'identity-in-use': { outcome: 'conflict' },
  'email-not-verified': { outcome: 'rule-refused' },
  'email-differs': { outcome: 'rule-refused' },
  'no-membership': { outcome: 'not-allowed' },
  'demo-only': { outcome: 'demo-only' },
  'email-refused': { outcome: 'invalid-input' },
  'already-invited': { outcome: 'conflict' },
  'account-needed': { outcome: 'not-signed-in' },
  'cursor-unknown': { outcome: 'invalid-input' },
})

/** Says how long to wait: in whole minutes to the person, in seconds to the program. */
export function tooManyTries(retryAfterSeconds: number) {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60))
  return authError('too-many-tries', { retryAfterSeconds, minutes }, { retryAfterSeconds })
}
