import type { SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import { askLetter } from './letter.repository.ts'
import type { NewPassword } from './new-password.ts'
import { endLinks } from './one-time-link.repository.ts'
import { renewSession } from './open-session.ts'
import type { RenewedSession } from './open-session.ts'
import { changePerson, holdPerson } from './person.repository.ts'
import { assertFresh } from './prove-it-is-you.ts'
import type { FreshProof } from './prove-it-is-you.ts'
import { revokeOtherSessions } from './session.repository.ts'

/**
 * Changes the password, ends all other sessions and links, and gives this one a new id. Its owner is told by letter.
 * @throws authError fresh-proof-needed, session-ended
 */
export async function changePassword(
  trx: SignInTransaction,
  proof: FreshProof,
  input: { readonly password: NewPassword; readonly tokenHash: Buffer },
  at: Date,
): Promise<RenewedSession> {
  assertFresh(proof, at)
  // Held first: a sign-in with the old password that is half way waits here, and then finds it changed.
  const person = await holdPerson(trx, proof.personId)
  if (!person) throw authError('session-ended')
  await changePerson(trx, proof.personId, { password_hash: input.password.hash }, at)
  await endLinks(trx, 'new-password', person.email_key)
  await askLetter(trx, { kind: 'password-changed', emailKey: person.email_key }, at)
  const ended = await revokeOtherSessions(trx, proof.personId, input.tokenHash)
  const session = { personId: proof.personId, tokenHash: input.tokenHash }
  return { ...(await renewSession(trx, session, at)), ended }
}
