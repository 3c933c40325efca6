import { atAccounts } from '@vliegwiel/db'
import type { SignInTransaction } from '@vliegwiel/db'
import { authError, tooManyTries } from '../auth-error.ts'
import { emailBucket, emailKey } from '../email-address.ts'
import { addressBucket } from '../network-address.ts'
import { countTry } from './attempt.repository.ts'
import type { AuthParts } from './auth-parts.ts'
import { askLetter } from './letter.repository.ts'
import { listMemberships } from './membership.repository.ts'
import { newPassword } from './new-password.ts'
import { endLinks, findLink, takeLink, type OneTimeLink } from './one-time-link.repository.ts'
import { changePerson, findPersonByEmail, holdPerson } from './person.repository.ts'
import { revokeSessionsOf } from './session.repository.ts'
import { addressLimit, letterLimit } from './try-limits.ts'

const purpose = 'new-password'

/**
 * Somebody forgot the password of an address. The same is written down for every address, whether it has an account or
 * not; who sends the letters finds that out (`prepareLetter`). Too many letters to one address are left unsaid: the
 * earlier ones still work, and a refusal would let others keep its owner waiting.
 * @throws authError too-many-tries {retryAfterSeconds}: of this network, whatever the address
 */
export async function askNewPassword(
  auth: Pick<AuthParts, 'db'>,
  input: { readonly email: string; readonly address: string },
  at: Date,
): Promise<void> {
  const key = emailKey(input.email)
  const wait = await atAccounts(auth.db, async (trx) => {
    const seconds = await countTry(trx, [addressLimit('letter', addressBucket(input.address))], at)
    if (seconds !== null) return seconds
    const full = await countTry(trx, [letterLimit(emailBucket(input.email))], at)
    if (full === null && key !== null) await askLetter(trx, { kind: purpose, emailKey: key }, at)
    return null
  })
  if (wait !== null) throw tooManyTries(wait)
}

/** Does a link still give a new password? It is looked at, not used: mail programs open links before people do. */
export async function isPasswordLinkOpen(trx: SignInTransaction, token: string, at: Date): Promise<boolean> {
  return (await findLink(trx, { token, purpose }, at)) !== null
}

/**
 * Chooses a new password by a link. Every session and every sign-in that is half way ends, and so do all links of the
 * account. The second factor stays as it was: the mailbox is not a phone.
 * @param alsoInside runs in the same transaction (for the audit)
 * @throws authError link-closed, password-refused {reasons}
 */
export async function setForgottenPassword(
  auth: Pick<AuthParts, 'db' | 'passwords'>,
  input: { readonly token: string; readonly password: string },
  at: Date,
  alsoInside: (trx: SignInTransaction, person: { personId: string; displayName: string }) => Promise<void>,
): Promise<void> {
  const link = { token: input.token, purpose } as const
  const { found, about } = await atAccounts(auth.db, async (trx) => {
    const open = await findLink(trx, link, at)
    return { found: open, about: open === null ? null : await wordsOf(trx, open) }
  })
  if (found === null || about === null) throw authError('link-closed')
  // Hashed outside a transaction; a password that is refused leaves the link as it was.
  const password = await newPassword(auth, input.password, about)
  await atAccounts(auth.db, async (trx) => {
    const taken = await takeLink(trx, link, at)
    const person = taken?.personId ? await holdPerson(trx, taken.personId) : null
    if (person?.status !== 'active') throw authError('link-closed')
    await changePerson(trx, person.person_id, { password_hash: password.hash, totp_next_secret: null }, at)
    await revokeSessionsOf(trx, person.person_id)
    await endLinks(trx, purpose, found.emailKey)
    await askLetter(trx, { kind: 'password-changed', emailKey: found.emailKey }, at)
    await alsoInside(trx, { personId: person.person_id, displayName: person.display_name })
  })
}

/** What a password of this person may not hold. */
async function wordsOf(trx: SignInTransaction, { emailKey: email, personId }: OneTimeLink) {
  const person = await findPersonByEmail(trx, email)
  if (person === null || personId === null) return { email }
  const places = await listMemberships(trx, { person: { personId }, onlyTenantId: null })
  return { email, displayName: person.display_name, tenantNames: places.map(({ tenant }) => tenant.name) }
}
