import { authError } from '../auth-error.ts'
import { passwordReasons, type PasswordAbout } from '../password-rule.ts'
import type { AuthParts } from './auth-parts.ts'
import { isGuessedFirst } from './guessed-first.ts'

declare const checked: unique symbol

/** The hash of a password that passed the rule; only `newPassword` makes one. */
export type NewPassword = { readonly hash: string; readonly [checked]: true }

/**
 * Checks a new password against the rule and hashes it. Call it outside a transaction: the hash is
 * slow by design.
 * @throws authError password-refused {reasons}
 */
export async function newPassword(
  { passwords }: Pick<AuthParts, 'passwords'>,
  password: string,
  about: PasswordAbout & { readonly email: string },
): Promise<NewPassword> {
  const own = passwordReasons(password, about)
  // What is wrong with it in itself says more about what to do than the list does.
  const reasons = own.length === 0 && isGuessedFirst(password) ? (['listed'] as const) : own
  if (reasons.length > 0) throw authError('password-refused', { reasons })
  return { hash: await passwords.hash(password) } as NewPassword
}
