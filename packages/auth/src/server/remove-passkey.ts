import type { SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import { askLetter } from './letter.repository.ts'
import { renewSession, type RenewedSession } from './open-session.ts'
import { removePasskeyRow } from './passkey.repository.ts'
import { hasFactor, holdPerson } from './person.repository.ts'
import { assertFactor, type FreshProof } from './prove-it-is-you.ts'
import { removeRecoveryCodes } from './recovery-code.repository.ts'
import { revokeOtherSessions } from './session.repository.ts'

/**
 * Removes a passkey. It asks for the second factor itself; with the last factor the recovery codes go. Other sessions
 * end: one of them may have come in by it. The owner is told by letter.
 * @throws authError fresh-proof-needed, second-factor-asked, passkey-not-found, session-ended
 */
export async function removePasskey(
  trx: SignInTransaction,
  proof: FreshProof,
  input: { readonly passkeyId: string; readonly tokenHash: Buffer },
  at: Date,
): Promise<{ readonly name: string; readonly session: RenewedSession }> {
  assertFactor(proof, at)
  const { personId } = proof
  const before = await holdPerson(trx, personId)
  if (!before) throw authError('session-ended')
  const name = await removePasskeyRow(trx, { personId, passkeyId: input.passkeyId })
  if (name === null) throw authError('passkey-not-found')
  await askLetter(trx, { kind: 'passkey-removed', emailKey: before.email_key, detail: { name } }, at)
  const ended = await revokeOtherSessions(trx, personId, input.tokenHash)
  const isLast = !hasFactor({ ...before, passkeys: before.passkeys - 1 })
  if (isLast) await removeRecoveryCodes(trx, personId)
  const change = isLast ? { secondFactorAt: null } : {}
  const session = await renewSession(trx, { personId, tokenHash: input.tokenHash }, at, change)
  return { name, session: { ...session, ended } }
}
