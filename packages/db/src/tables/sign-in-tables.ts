import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Fixed, Moment } from './column.ts'

/** A human being with an account. Not a tenant's row: one person may work for several tenants. */
export interface PersonTable {
  person_id: Fixed<string>
  email: string
  email_key: string
  display_name: string
  language: Generated<'nl' | 'en'>
  password_hash: string | null
  readonly has_password: GeneratedAlways<boolean>
  totp_secret: Buffer | null
  totp_confirmed_at: Moment | null
  totp_last_step: number | null
  /** Started and not confirmed yet: it asks for nothing until the app shows its code. */
  totp_next_secret: Buffer | null
  is_operator: Generated<boolean>
  status: Generated<'active' | 'suspended'>
  version: Generated<number>
  created_at: Moment
  changed_at: Moment
  /** When it was made nobody's; null for everybody who can come back. */
  forgotten_at: Generated<Date | null>
}

export interface RecoveryCodeTable {
  person_id: Fixed<string>
  code_hash: Fixed<Buffer>
  used_at: Moment | null
  /** By which key its hash was made; null: by one of before. */
  key_mark: Generated<Buffer | null>
}

export interface SessionTable {
  token_hash: Fixed<Buffer>
  person_id: Fixed<string>
  method: 'password' | 'oidc' | 'demo' | 'passkey'
  /** Set when the person came in through one tenant's own identity provider: the session is good for that tenant alone. */
  tenant_id: string | null
  /** The provider it came through: it ends when that is removed or switched off. */
  provider_id: string | null
  second_factor_at: Moment | null
  created_at: Moment
  last_seen_at: Moment
  expires_at: Moment
  /** What its owner may name it by; the token itself stands nowhere. */
  session_id: Generated<string>
  browser: Generated<string | null>
  system: Generated<string | null>
  network_prefix: Generated<string | null>
}

export interface SignInChallengeTable {
  token_hash: Fixed<Buffer>
  person_id: Fixed<string>
  purpose: 'second-factor'
  expires_at: Moment
  attempts: Generated<number>
}

export interface OidcIdentityTable {
  issuer: Fixed<string>
  subject: Fixed<string>
  tenant_id: Fixed<string>
  person_id: Fixed<string>
  created_at: Moment
}

export interface OidcFlowTable {
  state_hash: Fixed<Buffer>
  browser_hash: Fixed<Buffer>
  tenant_id: Fixed<string>
  provider_id: Fixed<string>
  code_verifier: Fixed<string>
  nonce: Fixed<string>
  return_to: Fixed<string>
  person_id: Fixed<string | null>
  invitation_token_hash: Fixed<Buffer | null>
  expires_at: Moment
}

export interface AttemptTable {
  bucket: Fixed<string>
  window_start: Moment
  count: number
}

/** What one network asked of one door in its minute. The bucket is hashed: addresses are personal data. */
export interface NetworkCountTable {
  bucket: Fixed<Buffer>
  window_start: Moment
  count: number
}

/** The work of one night, so that it is done once, whichever processes run. */
export interface NightTable {
  night: Fixed<string>
  began_at: Moment
  beat_at: Moment
  ended_at: Moment | null
}

/** Answers to changes a person made to the own account, so that a repeated request is answered and not repeated. */
export interface AccountIdempotencyTable {
  person_id: Fixed<string>
  key: Fixed<string>
  procedure: Fixed<string>
  request_hash: Fixed<Buffer>
  response: ColumnType<unknown, string | null, string>
  created_at: Moment
}

/** A letter about an account that is still to be sent; it goes when it is sent. */
export interface LetterTable {
  letter_id: Fixed<string>
  kind: Fixed<string>
  /** Whose account: looked up when it is sent, so a row may be of an address that has none. */
  email_key: Fixed<string>
  detail: ColumnType<unknown, string, never>
  created_at: Moment
  try_at: Moment
  tries: Generated<number>
}

/** A link that works once, for who reads the mail of an address. */
export interface OneTimeLinkTable {
  token_hash: Fixed<Buffer>
  purpose: Fixed<'new-password' | 'new-account'>
  email_key: Fixed<string>
  person_id: Fixed<string | null>
  tenant_id: Fixed<string | null>
  invitation_id: Fixed<string | null>
  expires_at: Moment
}

/** A key of which the private half is in a device or a password manager. */
export interface PasskeyTable {
  passkey_id: Fixed<string>
  person_id: Fixed<string>
  credential_id: Fixed<Buffer>
  public_key: Fixed<Buffer>
  /** How often it signed, as it says itself; 0 when it does not count. */
  sign_count: number
  transports: Fixed<string[]>
  /** The host for which it was made. */
  rp_id: Fixed<string>
  name: string
  /** It may be on several devices of the same person. */
  synced: boolean
  created_at: Moment
  last_used_at: Moment | null
}

/** What a passkey is asked to sign; it works once. */
export interface PasskeyChallengeTable {
  challenge_hash: Fixed<Buffer>
  purpose: Fixed<'register' | 'sign-in' | 'second-factor' | 'proof'>
  person_id: Fixed<string | null>
  /** The session, or the sign-in that is half way, for which it was made: its hash. */
  bound_to: Fixed<Buffer | null>
  expires_at: Moment
}

export interface SignInOwnTables {
  'auth.person': PersonTable
  'auth.recovery_code': RecoveryCodeTable
  'auth.session': SessionTable
  'auth.sign_in_challenge': SignInChallengeTable
  'auth.oidc_identity': OidcIdentityTable
  'auth.oidc_flow': OidcFlowTable
  'auth.attempt': AttemptTable
  'auth.network_count': NetworkCountTable
  'auth.night': NightTable
  'auth.idempotency': AccountIdempotencyTable
  'auth.letter': LetterTable
  'auth.one_time_link': OneTimeLinkTable
  'auth.passkey': PasskeyTable
  'auth.passkey_challenge': PasskeyChallengeTable
}
