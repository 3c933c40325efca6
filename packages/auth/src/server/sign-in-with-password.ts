import { atAccounts } from '@vliegwiel/db'
import type { SignInTransaction } from '@vliegwiel/db'
import { authError, tooManyTries } from '../auth-error.ts'
import { emailBucket, emailKey } from '../email-address.ts'
import { addressBucket } from '../network-address.ts'
import { countTry, giveBackTry } from './attempt.repository.ts'
import { accountLimit, addressLimit } from './try-limits.ts'
import type { AuthParts } from './auth-parts.ts'
import { openChallenge } from './challenge.repository.ts'
import type { OpenedSession } from './open-session.ts'
import { openSession } from './open-session.ts'
import { changePerson, findPersonByEmail, hasFactor, holdPerson } from './person.repository.ts'
import type { Credentials } from './person.repository.ts'

export type SignInAnswer =
  | ({ readonly kind: 'session'; readonly personId: string } & OpenedSession)
  | {
      readonly kind: 'second-factor'
      readonly challenge: string
      readonly expiresAt: Date
      /** What the person has: an app that shows codes, passkeys, or both. */
      readonly app: boolean
      readonly passkey: boolean
    }

/**
 * First step of signing in. Unknown, suspended, without a password and wrong all give the same code
 * after the same work (T15). Runs its own transactions: the slow hash holds no connection, and a
 * counted try stays counted when it is refused.
 * @param input.address the client's network address, from `clientAddress`
 * @throws authError sign-in-failed, too-many-tries {retryAfterSeconds}
 */
export async function signInWithPassword(
  auth: AuthParts,
  input: { readonly email: string; readonly password: string; readonly address: string },
  at: Date,
): Promise<SignInAnswer> {
  const limits = [
    // Of this account from this network: somebody else's tries do not keep its owner out.
    accountLimit('password', `${emailBucket(input.email)} ${addressBucket(input.address)}`),
    addressLimit('password', addressBucket(input.address)),
  ]
  const { wait, person: found } = await atAccounts(auth.db, async (trx) => {
    const seconds = await countTry(trx, limits, at)
    const key = emailKey(input.email)
    return { wait: seconds, person: seconds === null && key !== null ? await findPersonByEmail(trx, key) : null }
  })
  if (wait !== null) throw tooManyTries(wait)

  const { ok, outdated } = await auth.passwords.verify(input.password, found?.password_hash ?? null)
  if (!ok || found === null || found.status !== 'active') throw authError('sign-in-failed')
  const better = outdated ? await auth.passwords.hash(input.password) : null

  const answer = await atAccounts(auth.db, async (trx) => {
    const person = await heldUnchanged(trx, found)
    if (person === null) return null
    await giveBackTry(trx, limits)
    if (better !== null) await changePerson(trx, person.person_id, { password_hash: better }, at)
    if (hasFactor(person)) {
      const has = { app: person.totp_confirmed_at !== null, passkey: person.passkeys > 0 }
      return { kind: 'second-factor' as const, ...has, ...(await openChallenge(trx, person.person_id, at)) }
    }
    const session = { personId: person.person_id, method: 'password', hours: auth.sessionHours } as const
    return { kind: 'session' as const, personId: person.person_id, ...(await openSession(trx, session, at)) }
  })
  if (answer === null) throw authError('sign-in-failed')
  return answer
}

// While the hash ran, the password may have been changed and all sessions revoked, or a second factor set up.
async function heldUnchanged(trx: SignInTransaction, found: Credentials): Promise<Credentials | null> {
  const now = await holdPerson(trx, found.person_id)
  return now?.status === 'active' && now.password_hash === found.password_hash ? now : null
}
