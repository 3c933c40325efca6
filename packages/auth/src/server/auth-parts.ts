import type { Database } from '@vliegwiel/db'
import type { OutboundRules } from './guarded-fetch.ts'
import { passwordHasher } from './password-hash.ts'
import type { PasswordHasher } from './password-hash.ts'
import { secretBox } from './secret-box.ts'
import type { SecretBox } from './secret-box.ts'

/** What the use cases that do slow work between transactions need; made once at start. */
export type AuthParts = {
  readonly db: Database
  readonly passwords: PasswordHasher
  readonly secrets: SecretBox
  /** Hours after which a session ends, used or not. */
  readonly sessionHours: number
  /** The name that authenticator apps show. */
  readonly issuerName: string
  readonly outbound: OutboundRules
}

export type AuthOptions = {
  readonly db: Database
  readonly secretKey: string
  /** Keys of before that are still read. */
  readonly previousKeys?: readonly string[]
  readonly sessionHours?: number
  readonly issuerName?: string
  readonly outbound?: OutboundRules
  readonly passwords?: PasswordHasher
}

/** Puts the parts together with their defaults: 12 hours, only public https addresses outward. */
export function authParts(options: AuthOptions): AuthParts {
  return {
    db: options.db,
    passwords: options.passwords ?? passwordHasher(),
    secrets: secretBox(options.secretKey, options.previousKeys),
    sessionHours: options.sessionHours ?? 12,
    issuerName: options.issuerName ?? 'Vliegwiel',
    outbound: options.outbound ?? {},
  }
}
