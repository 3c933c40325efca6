import { m, type MessageOptions } from '@vliegwiel/i18n'
import type { PasswordReason } from './password-rule.ts'

type Text = (inputs?: Record<never, never>, options?: MessageOptions) => string
const texts: Readonly<Record<PasswordReason, Text>> = {
  'too-short': m.account_password_too_short,
  'too-long': m.account_password_too_long,
  common: m.account_password_common,
  listed: m.account_password_listed,
  repeats: m.account_password_repeats,
  'contains-email': m.account_password_contains_email,
  'contains-name': m.account_password_contains_name,
  'contains-product': m.account_password_contains_product,
  'contains-tenant': m.account_password_contains_tenant,
}

/** Why a password is refused, all reasons after each other; undefined when there are none. */
export function passwordText(reasons: readonly PasswordReason[], options?: MessageOptions): string | undefined {
  return reasons.length === 0 ? undefined : reasons.map((reason) => texts[reason]({}, options)).join(' ')
}

/** Is this a word of `passwordReasons`? */
export function isPasswordReason(word: string): word is PasswordReason {
  return Object.hasOwn(texts, word)
}
