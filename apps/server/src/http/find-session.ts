import { findSession, hashToken, needsTouch, touchSession, type SignedIn } from '@vliegwiel/auth/server'
import { atSignIn, type Database } from '@vliegwiel/db'

/** Looks the session of a cookie up, once a request, and notes now and then that it is in use. */
export async function sessionOf(
  db: Database,
  token: string | null,
  at: Date,
  slug: string | null,
): Promise<SignedIn | null> {
  if (token === null) return null
  const session = await atSignIn(db, (trx) => findSession(trx, hashToken(token), at, slug), { readOnly: true })
  if (session && needsTouch(session, at)) await atSignIn(db, (trx) => touchSession(trx, session, at))
  return session
}
