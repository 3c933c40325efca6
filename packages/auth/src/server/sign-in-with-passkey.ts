import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { atAccounts } from '@vliegwiel/db'
import type { Database, SignInTransaction } from '@vliegwiel/db'
import { authError, tooManyTries } from '../auth-error.ts'
import { addressBucket } from '../network-address.ts'
import { countTry, giveBackTry } from './attempt.repository.ts'
import type { AuthParts } from './auth-parts.ts'
import { closeChallenge, personOfChallenge } from './challenge.repository.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { openPasskeyChallenge, passkeyMinutes, type PasskeyAim } from './passkey-challenge.repository.ts'
import type { PasskeySignature } from './passkey-response.ts'
import type { PasskeySite } from './passkey-site.ts'
import { listPasskeys } from './passkey.repository.ts'
import { addressLimit } from './try-limits.ts'
import { hashToken } from './token.ts'
import { acceptSignature } from './use-passkey.ts'

/**
 * What a browser has a passkey sign. Signing in names no passkey and no person: it says the same to everybody. Who is
 * known gets the own passkeys named, so that a browser asks for the right one.
 */
export async function askSignature(trx: SignInTransaction, site: PasskeySite, aim: PasskeyAim, at: Date) {
  const own = aim.purpose === 'sign-in' ? null : await listPasskeys(trx, aim.personId)
  const challenge = await openPasskeyChallenge(trx, aim, at)
  return generateAuthenticationOptions({
    rpID: site.rpId,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    timeout: passkeyMinutes * 60_000,
    userVerification: 'required',
    ...(own === null
      ? {}
      : {
          allowCredentials: own
            .filter(({ rpId }) => rpId === site.rpId)
            .map(({ credentialId, transports }) => ({
              id: credentialId.toString('base64url'),
              transports: [...transports],
            })),
        }),
  })
}

/**
 * Asks a passkey at sign-in. `challenge`: of a sign-in whose password was right; null: by a passkey alone.
 * @throws authError challenge-expired
 */
export async function askPasskey(
  { db }: { readonly db: Database },
  site: PasskeySite,
  input: { readonly challenge: string | null },
  at: Date,
) {
  return atAccounts(db, async (trx) => askSignature(trx, site, await aimOf(trx, input.challenge, at), at))
}

/**
 * Signs in by a passkey, alone or after a password. It asked for a finger, a face or a PIN, so the session has its
 * second factor. Tries are counted by network: a signature is not guessed.
 * @throws authError challenge-expired, passkey-refused, passkey-copied, too-many-tries {retryAfterSeconds}
 */
export async function signInWithPasskey(
  auth: AuthParts,
  site: PasskeySite,
  input: { readonly challenge: string | null; readonly response: PasskeySignature; readonly address: string },
  at: Date,
): Promise<OpenedSession & { readonly personId: string }> {
  const limits = [addressLimit('passkey', addressBucket(input.address))]
  const { wait, aim } = await atAccounts(auth.db, async (trx) => {
    const seconds = await countTry(trx, limits, at)
    if (seconds !== null) return { wait: seconds, aim: null }
    // Not thrown here: the try would not be counted.
    return { wait: null, aim: await aimOf(trx, input.challenge, at).catch(orExpired) }
  })
  if (wait !== null) throw tooManyTries(wait)
  if (aim === null) throw authError('challenge-expired')
  const opened = await acceptSignature(auth, site, { aim, response: input.response }, at, async (trx, person) => {
    await giveBackTry(trx, limits)
    // Two answers, or a password that was changed meanwhile: the sign-in that was half way is there once.
    if (input.challenge !== null && !(await closeChallenge(trx, input.challenge))) return null
    const method = input.challenge === null ? 'passkey' : 'password'
    const session = { personId: person.person_id, method, secondFactorAt: at, hours: auth.sessionHours } as const
    return { personId: person.person_id, ...(await openSession(trx, session, at)) }
  })
  if (opened === null) throw authError('challenge-expired')
  return opened
}

async function aimOf(trx: SignInTransaction, challenge: string | null, at: Date): Promise<PasskeyAim> {
  if (challenge === null) return { purpose: 'sign-in' }
  const personId = await personOfChallenge(trx, challenge, at)
  if (personId === null) throw authError('challenge-expired')
  return { purpose: 'second-factor', personId, boundTo: hashToken(challenge) }
}

function orExpired(error: unknown): null {
  if (authError.is(error)) return null
  throw error
}
