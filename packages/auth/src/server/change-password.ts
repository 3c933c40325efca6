import type { SignInTransaction } from '@vliegwiel/db'
import type { NewPassword } from './new-password.ts'
import { renewSession } from './open-session.ts'
import type { OpenedSession } from './open-session.ts'
import { changePerson, holdPerson } from './person.repository.ts'
import { assertFresh } from './prove-it-is-you.ts'
import type { FreshProof } from './prove-it-is-you.ts'
import { revokeOtherSessions } from './session.repository.ts'

/**
 * Changes the password, ends all other sessions and gives this one a new id.
 * @throws authError fresh-proof-needed, session-ended
 */
export async function changePassword(
  trx: SignInTransaction,
  proof: FreshProof,
  input: { readonly password: NewPassword; readonly tokenHash: Buffer },
  at: Date,
): Promise<OpenedSession> {
  assertFresh(proof, at)
  // Held first: a sign-in with the old password that is half way waits here, and then finds it changed.
  await holdPerson(trx, proof.personId)
  await changePerson(trx, proof.personId, { password_hash: input.password.hash }, at)
  await revokeOtherSessions(trx, proof.personId, input.tokenHash)
  return renewSession(trx, { personId: proof.personId, tokenHash: input.tokenHash }, at)
}
