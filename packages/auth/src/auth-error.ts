/** All refusals of this package. The API gives each a Dutch and an English text. */
export const authCodes = [
  'sign-in-failed',
  'too-many-tries',
  'second-factor-failed',
  'challenge-expired',
  'session-ended',
  'fresh-proof-needed',
  'password-refused',
  'second-factor-already-on',
  'second-factor-not-on',
  'invitation-not-found',
  'invitation-closed',
  'sign-in-first',
  'already-member',
  'operator-cannot-join',
  'role-unknown',
  'person-not-found',
  'changed-meanwhile',
  'last-administrator',
  'not-yourself',
  'provider-not-found',
  'provider-unreachable',
  'provider-address-refused',
  'provider-answer-refused',
  'flow-expired',
  'identity-unknown',
  'identity-in-use',
  'email-not-verified',
  'email-differs',
  'no-membership',
  'demo-only',
  'email-refused',
  'already-invited',
  'account-needed',
  'cursor-unknown',
] as const

export type AuthCode = (typeof authCodes)[number]

/** Values for the text; never a password, token, code or an e-mail address that was not typed. */
export type AuthErrorParams = Readonly<Record<string, string | number | readonly string[]>>

/** A refusal with a closed code; `params` fill its text, `cause` is for the log only. */
export class AuthError extends Error {
  override readonly name = 'AuthError'
  readonly code: AuthCode
  readonly params: AuthErrorParams

  constructor(code: AuthCode, params: AuthErrorParams = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.params = params
  }
}
