import type { SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import { emailBucket } from '../email-address.ts'
import { assertOpen } from './accept-invitation.ts'
import { countTry } from './attempt.repository.ts'
import { findInvitationByHash, type FoundInvitation } from './invitation.repository.ts'
import { askLetter } from './letter.repository.ts'
import { makeLink } from './one-time-link.repository.ts'
import { findPersonByEmail } from './person.repository.ts'
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
): Promise<FoundInvitation> {
  const found = await findInvitationByHash(trx, hashToken(input.token), at)
  if (!found) throw authError('invitation-not-found')
  assertOpen(found)
  const { tenantId, tenantName, invitationId, emailKey } = found
  if ((await countTry(trx, [letterLimit(`account ${emailBucket(emailKey)}`)], at)) !== null) return found
  const detail = { tenantId, tenantName, invitationId, language: input.language }
  await askLetter(trx, { kind: 'new-account', emailKey, detail }, at)
  return found
}

/**
 * The way on in a demo, where no letter leaves the house: a link for who has no account, null for who has one.
 * Anywhere else it stands in the letter alone.
 */
export async function accountLinkInDemo(
  trx: SignInTransaction,
  { emailKey, tenantId, invitationId }: FoundInvitation,
  at: Date,
): Promise<string | null> {
  if (await findPersonByEmail(trx, emailKey)) return null
  return makeLink(trx, { purpose: 'new-account', emailKey, tenantId, invitationId }, at)
}
