import { m } from '@vliegwiel/i18n'
import { problemOf } from '../../app/api/problem.ts'

const texts: Readonly<Record<string, () => string>> = {
  'auth:sign-in-failed': m.account_sign_in_failed,
  'auth:second-factor-failed': m.account_code_failed,
  'auth:challenge-expired': m.account_challenge_expired,
}

/** Why signing in did not succeed, as little as may be told. */
export function signInText(error: unknown): string {
  const { reason, text } = problemOf(error)
  return reason === null ? text : (texts[reason]?.() ?? text)
}
