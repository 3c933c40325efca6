import { atAccounts } from '@vliegwiel/db'
import { authError, tooManyTries } from '../auth-error.ts'
import { addressBucket } from '../network-address.ts'
import { countTry, giveBackTry } from './attempt.repository.ts'
import { accountLimit, addressLimit } from './try-limits.ts'
import type { AuthParts } from './auth-parts.ts'
import { closeChallenge, tryChallenge } from './challenge.repository.ts'
import { checkCode } from './check-code.ts'
import { openSession } from './open-session.ts'
import type { OpenedSession } from './open-session.ts'
import { holdPerson } from './person.repository.ts'

/**
 * Second step of signing in: a code of the app or a recovery code. At most 5 codes a challenge, 10 a
 * person and 50 an address in 15 minutes.
 * @throws authError challenge-expired, second-factor-failed, too-many-tries {retryAfterSeconds}
 */
export async function finishSignIn(
  auth: AuthParts,
  input: { readonly challenge: string; readonly code: string; readonly address: string },
  at: Date,
): Promise<OpenedSession & { readonly personId: string }> {
  // Refusals are carried out of the transaction as values: thrown inside, the counts would roll back.
  const outcome = await atAccounts(auth.db, async (trx) => {
    const personId = await tryChallenge(trx, input.challenge, at)
    if (personId === null) return authError('challenge-expired')
    const limits = [accountLimit('code', personId), addressLimit('code', addressBucket(input.address))]
    const wait = await countTry(trx, limits, at)
    if (wait !== null) return tooManyTries(wait)
    const person = await holdPerson(trx, personId)
    if (person?.status !== 'active') return authError('challenge-expired')
    if (!(await checkCode(trx, auth, person, input.code, at))) return authError('second-factor-failed')
    await giveBackTry(trx, limits)
    await closeChallenge(trx, input.challenge)
    const session = { personId, method: 'password', secondFactorAt: at, hours: auth.sessionHours } as const
    return { personId, ...(await openSession(trx, session, at)) }
  })
  if (authError.is(outcome)) throw outcome
  return outcome
}
