import type { PasswordReason } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import type { Problem } from '../../app/api/problem.ts'
import { fieldText } from '../../app/api/field-text.ts'

const texts: Readonly<Record<PasswordReason, () => string>> = {
  'too-short': m.account_password_too_short,
  'too-long': m.account_password_too_long,
  common: m.account_password_common,
  repeats: m.account_password_repeats,
  'contains-email': m.account_password_contains_email,
  'contains-tenant': m.account_password_contains_tenant,
}

/** Why a password is refused, all reasons after each other; undefined when there are none. */
export function passwordText(reasons: readonly PasswordReason[]): string | undefined {
  return reasons.length === 0 ? undefined : reasons.map((reason) => texts[reason]()).join(' ')
}

/** What the API said of the password; undefined when it said nothing. */
export function refusedPassword(problem: Problem | null): string | undefined {
  const said = problem?.fields.filter((one) => one.field.includes('password')) ?? []
  if (said.length === 0) return undefined
  return said.map(({ problem: word }) => (isReason(word) ? texts[word]() : fieldText(word))).join(' ')
}

function isReason(word: string): word is PasswordReason {
  return Object.hasOwn(texts, word)
}
