import { atAccounts } from '@vliegwiel/db'
import { authError, tooManyTries } from '../auth-error.ts'
import { addressBucket } from '../network-address.ts'
import { countTry, giveBackTry } from './attempt.repository.ts'
import { accountLimit, addressLimit } from './try-limits.ts'
import type { AuthParts } from './auth-parts.ts'
import { checkCode } from './check-code.ts'
import type { PasskeySignature } from './passkey-response.ts'
import type { PasskeySite } from './passkey-site.ts'
import { holdPerson } from './person.repository.ts'
import { acceptSignature } from './use-passkey.ts'

declare const proven: unique symbol

/** Minutes a proof is fresh. */
export const proofMinutes = 5

/** Only `proveItIsYou` makes one, so a change of the account without a fresh proof does not compile. */
export type FreshProof = {
  readonly personId: string
  readonly at: Date
  /** When the second factor was given: now, or at the sign-in of this session; null: it was not. */
  readonly factorAt: Date | null
  readonly [proven]: true
}

/**
 * Asks the person behind a session for the password, a fresh code or a passkey, before the account is changed: a
 * session left open on an unattended computer is not enough. Counted like signing in.
 * @throws authError sign-in-failed, second-factor-failed, passkey-refused, passkey-copied, challenge-expired,
 * too-many-tries {retryAfterSeconds}
 */
export async function proveItIsYou(
  auth: AuthParts,
  input: {
    readonly personId: string
    readonly proof:
      | { readonly password: string }
      | { readonly code: string }
      | { readonly passkey: PasskeySignature; readonly site: PasskeySite; readonly tokenHash: Buffer }
    readonly address: string
    /** When this session was opened with the second factor: a password soon after counts as a proof with it. */
    readonly secondFactorAt?: Date | null
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
    if ('passkey' in proof) return {}
    if (!(await checkCode(trx, auth, person, proof.code, at))) return { refused: authError('second-factor-failed') }
    return { done: true }
  })
  if (first.refused) throw first.refused
  if ('password' in proof) {
    const { ok } = await auth.passwords.verify(proof.password, first.hash ?? null)
    if (!ok) throw authError('sign-in-failed')
  }
  if ('passkey' in proof) {
    const aim = { purpose: 'proof', personId, boundTo: proof.tokenHash } as const
    await acceptSignature(auth, proof.site, { aim, response: proof.passkey }, at, () => Promise.resolve())
  }
  await atAccounts(auth.db, (trx) => giveBackTry(trx, limits))
  return { personId, at, factorAt: 'password' in proof ? (input.secondFactorAt ?? null) : at } as FreshProof
}

/** Refuses a proof that was kept too long. */
export function assertFresh(proof: FreshProof, at: Date): void {
  if (!isFresh(proof.at, at)) throw authError('fresh-proof-needed')
}

/**
 * Refuses a proof without the second factor, for what would take it away or give it to somebody else: a password that
 * was stolen together with a session must not be enough to be rid of what protects against exactly that.
 * @throws authError fresh-proof-needed, second-factor-asked
 */
export function assertFactor(proof: FreshProof, at: Date): void {
  assertFresh(proof, at)
  if (proof.factorAt === null || !isFresh(proof.factorAt, at)) throw authError('second-factor-asked')
}

function isFresh(moment: Date, at: Date): boolean {
  const age = at.getTime() - moment.getTime()
  return age >= 0 && age <= proofMinutes * 60_000
}
