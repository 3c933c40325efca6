import { randomBytes } from 'node:crypto'
import type { SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import { totpSecretBytes, totpSecretText, totpUri, verifyTotp } from '../totp.ts'
import type { AuthParts } from './auth-parts.ts'
import { totpPurpose } from './check-code.ts'
import { askLetter } from './letter.repository.ts'
import { renewSession } from './open-session.ts'
import type { RenewedSession } from './open-session.ts'
import { changePerson, hasFactor, holdPerson } from './person.repository.ts'
import { assertFactor, assertFresh } from './prove-it-is-you.ts'
import type { FreshProof } from './prove-it-is-you.ts'
import { removeRecoveryCodes, replaceRecoveryCodes } from './recovery-code.repository.ts'
import { revokeOtherSessions } from './session.repository.ts'

type Secrets = Pick<AuthParts, 'secrets'>

/**
 * Starts the second factor, or its replacement: makes a secret for the app. Until `confirmTotp` it asks for nothing, and
 * what was on stays on. Replacing asks for the one that is on.
 * @returns the secret as text and as otpauth:// address for the QR code; shown once
 * @throws authError fresh-proof-needed, second-factor-asked
 */
export async function enrolTotp(
  trx: SignInTransaction,
  auth: Secrets & Pick<AuthParts, 'issuerName'>,
  proof: FreshProof,
  at: Date,
): Promise<{ readonly secret: string; readonly uri: string }> {
  const person = await held(trx, proof, at)
  if (hasFactor(person)) assertFactor(proof, at)
  const secret = randomBytes(totpSecretBytes)
  const sealed = auth.secrets.seal(totpPurpose(person.person_id), secret)
  await changePerson(trx, person.person_id, { totp_next_secret: sealed }, at)
  return { secret: totpSecretText(secret), uri: totpUri(secret, person.email, auth.issuerName) }
}

/**
 * Turns the second factor on, or puts the new one in the place of the old, when the app shows the right code. Other
 * sessions end: they were opened without it. This one gets a new id.
 * @returns ten recovery codes, shown once; earlier ones stop working
 * @throws authError second-factor-not-on (nothing was started), second-factor-failed
 */
export async function confirmTotp(
  trx: SignInTransaction,
  auth: Secrets,
  input: { readonly personId: string; readonly code: string; readonly tokenHash: Buffer },
  at: Date,
): Promise<{
  readonly recoveryCodes: readonly string[]
  readonly session: RenewedSession
  /** It took the place of one that was on. */
  readonly replaced: boolean
}> {
  const person = await holdPerson(trx, input.personId)
  if (!person?.totp_next_secret) throw authError('second-factor-not-on')
  const next = person.totp_next_secret
  const answer = verifyTotp(auth.secrets.open(totpPurpose(person.person_id), next), input.code, at, null)
  if (!answer.ok) throw authError('second-factor-failed')
  const on = { totp_secret: next, totp_next_secret: null, totp_confirmed_at: at, totp_last_step: answer.step }
  await changePerson(trx, person.person_id, on, at)
  const recoveryCodes = await replaceRecoveryCodes(trx, auth.secrets, person.person_id)
  const ended = await revokeOtherSessions(trx, person.person_id, input.tokenHash)
  const session = { ...(await renewSession(trx, input, at, { secondFactorAt: at })), ended }
  const replaced = person.totp_confirmed_at !== null
  const kind = replaced ? 'second-factor-replaced' : 'second-factor-started'
  await askLetter(trx, { kind, emailKey: person.email_key }, at)
  return { recoveryCodes, session, replaced }
}

/** What a person without an app for codes has. */
export const noTotp = { totp_secret: null, totp_next_secret: null, totp_confirmed_at: null, totp_last_step: null }

/**
 * Turns the app off; without a passkey beside it the recovery codes go too. It asks for the factor itself. Other sessions
 * end: they may have come in by what is no longer trusted.
 * @throws authError fresh-proof-needed, second-factor-asked, second-factor-not-on
 */
export async function disableTotp(
  trx: SignInTransaction,
  proof: FreshProof,
  input: { readonly tokenHash: Buffer },
  at: Date,
): Promise<RenewedSession> {
  const person = await held(trx, proof, at)
  if (person.totp_confirmed_at === null) throw authError('second-factor-not-on')
  assertFactor(proof, at)
  await changePerson(trx, person.person_id, noTotp, at)
  const isLast = person.passkeys === 0
  if (isLast) await removeRecoveryCodes(trx, person.person_id)
  const ended = await revokeOtherSessions(trx, person.person_id, input.tokenHash)
  await askLetter(trx, { kind: 'second-factor-stopped', emailKey: person.email_key }, at)
  const session = { personId: proof.personId, tokenHash: input.tokenHash }
  return { ...(await renewSession(trx, session, at, isLast ? { secondFactorAt: null } : {})), ended }
}

/**
 * Makes ten new recovery codes; the old ones stop working. Each is a second factor, so it asks for one.
 * @throws authError fresh-proof-needed, second-factor-asked, second-factor-not-on
 */
export async function renewRecoveryCodes(
  trx: SignInTransaction,
  auth: Secrets,
  proof: FreshProof,
  at: Date,
): Promise<readonly string[]> {
  const person = await held(trx, proof, at)
  if (!hasFactor(person)) throw authError('second-factor-not-on')
  assertFactor(proof, at)
  return replaceRecoveryCodes(trx, auth.secrets, person.person_id)
}

async function held(trx: SignInTransaction, proof: FreshProof, at: Date) {
  assertFresh(proof, at)
  const person = await holdPerson(trx, proof.personId)
  if (!person) throw authError('session-ended')
  return person
}
