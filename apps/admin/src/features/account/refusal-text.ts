import { m } from '@vliegwiel/i18n'

const texts: Readonly<Record<string, () => string>> = {
  'flow-expired': m.account_challenge_expired,
  'identity-unknown': m.account_refused_unknown,
  'email-not-verified': m.account_refused_email,
  'email-differs': m.account_refused_email,
  'no-membership': m.account_refused_unknown,
  'provider-unreachable': m.account_refused_unreachable,
  'provider-not-found': m.account_refused_unknown,
  'too-many-tries': m.errors_api_too_many_tries,
}

/** Why signing in through the tenant's provider ended here, from the word in the address. */
export function refusalText(reason: string): string {
  return (texts[reason] ?? m.account_refused_other)()
}
