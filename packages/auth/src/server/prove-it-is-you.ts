import { atAccounts } from '@vliegwiel/db'
import { authError, tooManyTries } from '../auth-error.ts'
import { addressBucket } from '../network-address.ts'
import { countTry, giveBackTry } from './attempt.repository.ts'
import { accountLimit, addressLimit } from './try-limits.ts'
import type { AuthParts } from './auth-parts.ts'
import { checkCode } from './check-code.ts'
import { holdPerson } from './person.repository.ts'

declare const proven: unique symbol

/** Minutes a proof is fresh. */
export const proofMinutes = 5

/** Only `proveItIsYou` makes one, so a change of the account without a fresh proof does not compile. */
export type FreshProof = { readonly personId: string; readonly at: Date; readonly [proven]: true }

/**
 * Asks the person behind a session for the password or a fresh code, before the account is changed: a
 * session left open on an unattended computer is not enough. Counted like signing in.
 * @throws authError sign-in-failed, second-factor-failed, too-many-tries {retryAfterSeconds}
 */
export async function proveItIsYou(
  auth: AuthParts,
  input: {
    readonly personId: string
    readonly proof: { readonly password: string } | { readonly code: string }
    readonly address: string
  },
  at: Date,
): Promise<FreshProof> {
  const { proof, personId } = input
  const limits = [accountLimit('proof', personId), addressLimit('proof', addressBucket(input.address))]
  const first = await atAccounts(auth.db, async (trx) => {
    const wait = await countTry(trx, limits, at)
    if (wait !== null) return { refused: tooManyTries(wait) }
    const person = await holdPerson(trx, personId)
    if (person?.status !== 'active') return { refused: authError('session-ended') }
    if ('password' in proof) return { hash: person.password_hash }
    if (!(await checkCode(trx, auth, person, proof.code, at))) return { refused: authError('second-factor-failed') }
    return { done: true }
  })
  if (first.refused) throw first.refused
  if ('password' in proof) {
    const { ok } = await auth.passwords.verify(proof.password, first.hash ?? null)
    if (!ok) throw authError('sign-in-failed')
  }
  await atAccounts(auth.db, (trx) => giveBackTry(trx, limits))
  return { personId, at } as FreshProof
}

/** Refuses a proof that was kept too long. */
export function assertFresh(proof: FreshProof, at: Date): void {
  const age = at.getTime() - proof.at.getTime()
  if (age < 0 || age > proofMinutes * 60_000) throw authError('fresh-proof-needed')
}
