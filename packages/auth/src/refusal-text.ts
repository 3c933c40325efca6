import { m, type MessageOptions } from '@vliegwiel/i18n'

type Text = (inputs?: Record<never, never>, options?: MessageOptions) => string
const texts: ReadonlyMap<string, Text> = new Map([
  ['flow-expired', m.account_challenge_expired],
  ['challenge-expired', m.account_challenge_expired],
  ['identity-unknown', m.account_refused_unknown],
  ['no-membership', m.account_refused_unknown],
  ['provider-not-found', m.account_refused_unknown],
  ['email-not-verified', m.account_refused_email],
  ['email-differs', m.account_refused_email],
  ['provider-unreachable', m.account_refused_unreachable],
  ['too-many-tries', m.errors_api_too_many_tries],
  ['sign-in-failed', m.account_sign_in_failed],
  ['second-factor-failed', m.account_code_failed],
])

/** Why signing in ended, from the word of the refusal (without its slice); null for a word that is none of sign-in. */
export function refusalText(reason: string, options?: MessageOptions): string | null {
  return texts.get(reason)?.({}, options) ?? null
}
