import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { atAccounts } from '@vliegwiel/db'
import type { Database, SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import { askLetter } from './letter.repository.ts'
import { challengeIn, type PasskeySignature } from './passkey-response.ts'
import { takePasskeyChallenge, type PasskeyAim } from './passkey-challenge.repository.ts'
import type { PasskeySite } from './passkey-site.ts'
import { findPasskey, noteUse, type Passkey } from './passkey.repository.ts'
import { holdPerson, type Credentials } from './person.repository.ts'

/** The id of a person as a passkey keeps it. */
export const userHandleOf = (personId: string): Buffer => Buffer.from(personId.replaceAll('-', ''), 'hex')

/**
 * Checks what a passkey signed and goes on with `then`, in the transaction that notes its use and holds the person. The
 * challenge is used up first, for good; the signature is checked while no connection is held.
 * @param then a refusal that it answers is answered; thrown, it would take back that the passkey was used
 * @throws authError challenge-expired, passkey-refused (unknown, of somebody else, another host, wrong signature, person
 * suspended), passkey-copied (its count went back; the owner is told by letter)
 */
export async function acceptSignature<T>(
  { db }: { readonly db: Database },
  site: PasskeySite,
  given: { readonly aim: PasskeyAim; readonly response: PasskeySignature },
  at: Date,
  then: (trx: SignInTransaction, person: Credentials) => Promise<T>,
): Promise<T> {
  const { aim, response } = given
  const challenge = challengeIn(response.response.clientDataJSON)
  if (challenge === null) throw authError('passkey-refused')
  const { taken, passkey } = await atAccounts(db, async (trx) => ({
    taken: await takePasskeyChallenge(trx, challenge, aim, at),
    passkey: await findPasskey(trx, Buffer.from(response.id, 'base64url')),
  }))
  if (!taken) throw authError('challenge-expired')
  if (passkey === null || !isOf(passkey, aim, response) || passkey.rpId !== site.rpId)
    throw authError('passkey-refused')
  const signed = await verified(site, challenge, passkey, response)
  // A refusal is carried out as a value: thrown inside, the letter would not be written.
  const outcome = await atAccounts(db, async (trx) => {
    const person = await holdPerson(trx, passkey.personId)
    const now = await findPasskey(trx, passkey.credentialId)
    if (person?.status !== 'active' || now?.passkeyId !== passkey.passkeyId) return authError('passkey-refused')
    if (!(await noteUse(trx, { passkeyId: passkey.passkeyId, ...signed }, at))) {
      await askLetter(trx, { kind: 'passkey-copied', emailKey: person.email_key, detail: { name: passkey.name } }, at)
      return authError('passkey-copied')
    }
    return { done: await then(trx, person) }
  })
  if (authError.is(outcome)) throw outcome
  return outcome.done
}

/** Somebody who is known uses an own passkey; who is not is named by the passkey, and by both in the same way. */
function isOf(passkey: Passkey, aim: PasskeyAim, { response }: PasskeySignature): boolean {
  if (aim.purpose !== 'sign-in' && aim.personId !== passkey.personId) return false
  const handle = response.userHandle
  if (handle === undefined) return aim.purpose !== 'sign-in'
  return userHandleOf(passkey.personId).equals(Buffer.from(handle, 'base64url'))
}

async function verified(site: PasskeySite, challenge: string, passkey: Passkey, response: PasskeySignature) {
  try {
    const { verified: isRight, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId.toString('base64url'),
        publicKey: Uint8Array.from(passkey.publicKey),
        // The count is judged where it is written (`noteUse`): between here and there it may go up.
        counter: 0,
      },
    })
    if (!isRight) throw authError('passkey-refused')
    return { signCount: authenticationInfo.newCounter, synced: authenticationInfo.credentialBackedUp }
  } catch (cause) {
    throw authError.is(cause) ? cause : authError('passkey-refused', {}, { cause })
  }
}
