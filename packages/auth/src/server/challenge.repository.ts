import type { SignInTransaction } from '@vliegwiel/db'
import { hashToken, newToken } from './token.ts'

/** Minutes to take the phone and type the code. */
export const challengeMinutes = 5
/** Codes that can be tried on one challenge; then the password is asked again. */
export const challengeTries = 5

/** The password was right; what is left is the second factor. Gives no right by itself. */
export async function openChallenge(
  trx: SignInTransaction,
  personId: string,
  at: Date,
): Promise<{ readonly challenge: string; readonly expiresAt: Date }> {
  const challenge = newToken()
  const expiresAt = new Date(at.getTime() + challengeMinutes * 60_000)
  await trx
    .insertInto('auth.sign_in_challenge')
    .values({ token_hash: hashToken(challenge), person_id: personId, purpose: 'second-factor', expires_at: expiresAt })
    .execute()
  return { challenge, expiresAt }
}

/** Counts a try on a challenge; null when there is none, it is over or used up. */
export async function tryChallenge(trx: SignInTransaction, challenge: string, at: Date): Promise<string | null> {
  const row = await trx
    .updateTable('auth.sign_in_challenge')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('token_hash', '=', hashToken(challenge))
    .where('expires_at', '>', at)
    .where('attempts', '<', challengeTries)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** Whose sign-in is half way, looked at and not counted; null when there is none, it is over or used up. */
export async function personOfChallenge(trx: SignInTransaction, challenge: string, at: Date): Promise<string | null> {
  const row = await trx
    .selectFrom('auth.sign_in_challenge')
    .select('person_id')
    .where('token_hash', '=', hashToken(challenge))
    .where('expires_at', '>', at)
    .where('attempts', '<', challengeTries)
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** Answers whether it was there: of two who finish the same sign-in one does. */
export async function closeChallenge(trx: SignInTransaction, challenge: string): Promise<boolean> {
  const gone = await trx
    .deleteFrom('auth.sign_in_challenge')
    .where('token_hash', '=', hashToken(challenge))
    .returning('person_id')
    .execute()
  return gone.length === 1
}
