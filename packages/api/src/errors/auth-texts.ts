import type { AuthCode } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'

type Language = 'nl' | 'en'
/** A text in the caller's language, with what the error knows. */
export type Text = (language: Language, params: Readonly<Record<string, unknown>>) => string

/** A text that needs nothing but the language. */
export const say = (message: (inputs: Record<string, never>, options: { locale: Language }) => string): Text => {
  return (language) => message({}, { locale: language })
}

/** Every refusal of `@vliegwiel/auth` in words; one that is missing does not compile. */
export const authTexts: Readonly<Record<AuthCode, Text>> = {
  'sign-in-failed': say(m.errors_sign_in_failed),
  'too-many-tries': (language, { retryAfterSeconds }) => {
    const seconds = typeof retryAfterSeconds === 'number' ? retryAfterSeconds : 15 * 60
    return m.errors_too_many_tries_minutes({ minutes: Math.max(1, Math.ceil(seconds / 60)) }, { locale: language })
  },
  'second-factor-failed': say(m.errors_second_factor_failed),
  'challenge-expired': say(m.errors_challenge_expired),
  'session-ended': say(m.errors_session_ended),
  'fresh-proof-needed': say(m.errors_fresh_proof_needed),
  'password-refused': say(m.errors_password_refused),
  'second-factor-already-on': say(m.errors_second_factor_already_on),
  'second-factor-not-on': say(m.errors_second_factor_not_on),
  'invitation-not-found': say(m.errors_invitation_not_found),
  'invitation-closed': say(m.errors_invitation_closed),
  'sign-in-first': say(m.errors_sign_in_first),
  'already-member': say(m.errors_already_member),
  'operator-cannot-join': say(m.errors_operator_cannot_join),
  'role-unknown': say(m.errors_role_unknown),
  'person-not-found': say(m.errors_person_not_found),
  'changed-meanwhile': say(m.errors_version_conflict),
  'last-administrator': say(m.errors_last_administrator),
  'not-yourself': say(m.errors_not_yourself),
  'provider-not-found': say(m.errors_provider_not_found),
  'provider-unreachable': say(m.errors_provider_unreachable),
  'provider-address-refused': say(m.errors_provider_address_refused),
  'provider-answer-refused': say(m.errors_provider_answer_refused),
  'flow-expired': say(m.errors_flow_expired),
  'identity-unknown': say(m.errors_identity_unknown),
  'identity-in-use': say(m.errors_identity_in_use),
  'email-not-verified': say(m.errors_email_not_verified),
  'email-differs': say(m.errors_email_differs),
  'no-membership': say(m.errors_no_membership),
  'demo-only': say(m.errors_demo_only),
  'email-refused': say(m.errors_email_refused),
  'already-invited': say(m.errors_already_invited),
  'account-needed': say(m.errors_account_needed),
  'cursor-unknown': say(m.errors_cursor_unknown),
}
