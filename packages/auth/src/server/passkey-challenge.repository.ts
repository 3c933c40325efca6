import type { SignInTransaction } from '@vliegwiel/db'
import { hashToken, newToken } from './token.ts'

/** Minutes to take a phone or a key and confirm. */
export const passkeyMinutes = 5

/**
 * What a signature is for, and by whom. Nobody is known yet when somebody signs in by a passkey alone; every other
 * challenge is of one person, in one session (`register`, `proof`) or one sign-in that is half way (`second-factor`).
 */
export type PasskeyAim =
  | { readonly purpose: 'sign-in' }
  | {
      readonly purpose: 'register' | 'proof' | 'second-factor'
      readonly personId: string
      /** The hash of the session, or of the sign-in that is half way. */
      readonly boundTo: Buffer
    }

const columnsOf = (aim: PasskeyAim) =>
  aim.purpose === 'sign-in'
    ? { purpose: aim.purpose, person_id: null, bound_to: null }
    : { purpose: aim.purpose, person_id: aim.personId, bound_to: aim.boundTo }

/** Makes a challenge: 256 random bits as base64url; the database keeps its hash. */
export async function openPasskeyChallenge(trx: SignInTransaction, aim: PasskeyAim, at: Date): Promise<string> {
  const challenge = newToken()
  const expiresAt = new Date(at.getTime() + passkeyMinutes * 60_000)
  await trx
    .insertInto('auth.passkey_challenge')
    .values({ challenge_hash: hashToken(challenge), ...columnsOf(aim), expires_at: expiresAt })
    .execute()
  return challenge
}

/**
 * Uses a challenge up: of two answers to it one is looked at. Give it a transaction of its own, so that it stays used
 * when the answer is refused. False: unknown, over, used, or made for something else.
 */
export async function takePasskeyChallenge(
  trx: SignInTransaction,
  challenge: string,
  aim: PasskeyAim,
  at: Date,
): Promise<boolean> {
  const { purpose, person_id: personId, bound_to: boundTo } = columnsOf(aim)
  const taken = await trx
    .deleteFrom('auth.passkey_challenge')
    .where('challenge_hash', '=', hashToken(challenge))
    .where('purpose', '=', purpose)
    .where('person_id', 'is not distinct from', personId)
    .where('bound_to', 'is not distinct from', boundTo)
    .where('expires_at', '>', at)
    .returning('purpose')
    .execute()
  return taken.length === 1
}

/** Ends what waits for a signature of this person. */
export async function endPasskeyChallenges(trx: SignInTransaction, personId: string): Promise<void> {
  await trx.deleteFrom('auth.passkey_challenge').where('person_id', '=', personId).execute()
}
