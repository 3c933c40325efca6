import type { SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import { emailBucket } from '../email-address.ts'
import { assertOpen } from './accept-invitation.ts'
import { countTry } from './attempt.repository.ts'
import { findInvitationByHash } from './invitation.repository.ts'
import { askLetter } from './letter.repository.ts'
import { hashToken } from './token.ts'
import { letterLimit } from './try-limits.ts'

/**
 * Somebody who holds the link of an invitation says to have no account yet. What comes of it stands in a letter to the
 * address that was invited: a link to make the account, or that there is one already. The answer and the work are the same
 * for both, so who holds the first link learns nothing of where else somebody works.
 * @throws authError invitation-not-found, invitation-closed {state}
 */
export async function askAccount(
  trx: SignInTransaction,
  input: { readonly token: string; readonly language: 'nl' | 'en' },
  at: Date,
): Promise<void> {
  const found = await findInvitationByHash(trx, hashToken(input.token), at)
  if (!found) throw authError('invitation-not-found')
  assertOpen(found)
  const { tenantId, tenantName, invitationId, emailKey } = found
  if ((await countTry(trx, [letterLimit(`account ${emailBucket(emailKey)}`)], at)) !== null) return
  const detail = { tenantId, tenantName, invitationId, language: input.language }
  await askLetter(trx, { kind: 'new-account', emailKey, detail }, at)
}
