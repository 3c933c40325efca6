import { authError } from '../auth-error.ts'
import { passwordReasons } from '../password-rule.ts'
import type { AuthParts } from './auth-parts.ts'

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
  about: { readonly email: string; readonly tenantName?: string },
): Promise<NewPassword> {
  const reasons = passwordReasons(password, about)
  if (reasons.length > 0) throw authError('password-refused', { reasons })
  return { hash: await passwords.hash(password) } as NewPassword
}
