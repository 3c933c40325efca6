import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { atAccounts } from '@vliegwiel/db'
import type { SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import type { AuthParts } from './auth-parts.ts'
import { askLetter } from './letter.repository.ts'
import { renewSession, type RenewedSession } from './open-session.ts'
import { openPasskeyChallenge, passkeyMinutes, takePasskeyChallenge } from './passkey-challenge.repository.ts'
import { challengeIn, type PasskeyRegistration } from './passkey-response.ts'
import type { PasskeySite } from './passkey-site.ts'
import { addPasskeyRow, listPasskeys, mostPasskeys } from './passkey.repository.ts'
import { hasFactor, holdPerson } from './person.repository.ts'
import { assertFactor, assertFresh, type FreshProof } from './prove-it-is-you.ts'
import { replaceRecoveryCodes } from './recovery-code.repository.ts'
import { revokeOtherSessions } from './session.repository.ts'
import { userHandleOf } from './use-passkey.ts'

/** Ed25519, ES256, RS256 (IANA, COSE algorithms): what authenticators have, in order of preference. */
const algorithms = [-8, -7, -257]

/**
 * Starts a new passkey. One beside a second factor that is on asks for that factor: it opens the account from then on.
 * @returns what the browser makes it by; its challenge works once, in this session, for five minutes
 * @throws authError fresh-proof-needed, second-factor-asked, passkey-limit, session-ended
 */
export async function startPasskey(
  trx: SignInTransaction,
  auth: Pick<AuthParts, 'issuerName'>,
  site: PasskeySite,
  given: { readonly proof: FreshProof; readonly tokenHash: Buffer },
  at: Date,
) {
  const { proof, tokenHash } = given
  assertFresh(proof, at)
  const person = await holdPerson(trx, proof.personId)
  if (!person) throw authError('session-ended')
  if (hasFactor(person)) assertFactor(proof, at)
  const own = await listPasskeys(trx, person.person_id)
  if (own.length >= mostPasskeys) throw authError('passkey-limit', { most: mostPasskeys })
  const aim = { purpose: 'register', personId: person.person_id, boundTo: tokenHash } as const
  const challenge = await openPasskeyChallenge(trx, aim, at)
  return generateRegistrationOptions({
    rpName: auth.issuerName,
    rpID: site.rpId,
    userID: Uint8Array.from(userHandleOf(person.person_id)),
    userName: person.email,
    userDisplayName: person.display_name,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    timeout: passkeyMinutes * 60_000,
    // Which make of key somebody has is nobody's business here.
    attestationType: 'none',
    excludeCredentials: own.map(({ credentialId, transports }) => ({
      id: credentialId.toString('base64url'),
      transports: [...transports],
    })),
    // It names its owner (no address has to be typed), and it asks for a finger, a face or a PIN: two factors in one.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
}

export interface AddedPasskey {
  readonly passkeyId: string
  /** Ten of them, shown once, when there was no second factor before; otherwise those that are there stay. */
  readonly recoveryCodes: readonly string[] | null
  readonly session: RenewedSession
}

/**
 * Keeps a passkey that the browser made. It is a second factor and a way in. Other sessions end, this one gets a new id,
 * and the owner is told by letter.
 * @throws authError challenge-expired, passkey-refused, passkey-known, passkey-limit, session-ended
 */
export async function addPasskey(
  auth: Pick<AuthParts, 'db' | 'secrets'>,
  site: PasskeySite,
  given: {
    readonly personId: string
    readonly tokenHash: Buffer
    readonly name: string
    readonly response: PasskeyRegistration
  },
  at: Date,
): Promise<AddedPasskey> {
  const { personId, tokenHash, response } = given
  const challenge = challengeIn(response.response.clientDataJSON)
  if (challenge === null) throw authError('passkey-refused')
  const aim = { purpose: 'register', personId, boundTo: tokenHash } as const
  if (!(await atAccounts(auth.db, (trx) => takePasskeyChallenge(trx, challenge, aim, at))))
    throw authError('challenge-expired')
  const made = await verified(site, challenge, response)
  return atAccounts(auth.db, async (trx) => {
    const person = await holdPerson(trx, personId)
    if (person?.status !== 'active') throw authError('session-ended')
    if (person.passkeys >= mostPasskeys) throw authError('passkey-limit', { most: mostPasskeys })
    const key = { ...made, personId, rpId: site.rpId, name: given.name }
    const passkeyId = await addPasskeyRow(trx, key, at)
    if (passkeyId === null) throw authError('passkey-known')
    const recoveryCodes = hasFactor(person) ? null : await replaceRecoveryCodes(trx, auth.secrets, personId)
    await askLetter(trx, { kind: 'passkey-added', emailKey: person.email_key, detail: { name: given.name } }, at)
    const ended = await revokeOtherSessions(trx, personId, tokenHash)
    const session = { ...(await renewSession(trx, { personId, tokenHash }, at, { secondFactorAt: at })), ended }
    return { passkeyId, recoveryCodes, session }
  })
}

async function verified(site: PasskeySite, challenge: string, response: PasskeyRegistration) {
  try {
    const { registrationInfo: made } = await verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} } as Parameters<
        typeof verifyRegistrationResponse
      >[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!made) throw authError('passkey-refused')
    return {
      credentialId: Buffer.from(made.credential.id, 'base64url'),
      publicKey: Buffer.from(made.credential.publicKey),
      signCount: made.credential.counter,
      transports: response.response.transports ?? [],
      synced: made.credentialBackedUp,
    }
  } catch (cause) {
    throw authError.is(cause) ? cause : authError('passkey-refused', {}, { cause })
  }
}
