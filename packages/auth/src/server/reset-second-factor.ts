import { enterTenant } from '@vliegwiel/db'
import type { SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import { changeMember } from './change-member.ts'
import { askLetter } from './letter.repository.ts'
import { removePasskeysOf } from './passkey.repository.ts'
import { changePerson, hasFactor, holdPerson } from './person.repository.ts'
import { removeRecoveryCodes } from './recovery-code.repository.ts'
import { noTotp } from './second-factor.ts'
import { revokeSessionsOf } from './session.repository.ts'

/**
 * Takes away every second factor of a member who lost phone, passkeys and recovery codes, by an administrator of a tenant. Every
 * session ends, the password stays, and the person is told by letter who did it. Never one's own: then a password and an
 * open session would be enough to be rid of it.
 * @throws authError not-yourself, person-not-found, changed-meanwhile {version}, second-factor-not-on
 */
export async function resetSecondFactor(
  trx: SignInTransaction,
  input: {
    readonly tenant: { readonly tenantId: string; readonly name: string }
    readonly personId: string
    readonly version: number
    readonly by: { readonly personId: string; readonly displayName: string }
  },
  at: Date,
): Promise<{ readonly version: number; readonly displayName: string }> {
  const { tenant, personId, by } = input
  if (personId === by.personId) throw authError('not-yourself')
  const member = { personId, version: input.version, by: by.personId }
  const { version } = await enterTenant(trx, tenant.tenantId, (inside) => changeMember(inside, member, {}, at))
  const person = await holdPerson(trx, personId)
  if (!person || person.is_operator) throw authError('person-not-found')
  if (!hasFactor(person)) throw authError('second-factor-not-on')
  await changePerson(trx, personId, noTotp, at)
  await removePasskeysOf(trx, personId)
  await removeRecoveryCodes(trx, personId)
  await revokeSessionsOf(trx, personId)
  const detail = { by: by.displayName, tenant: tenant.name }
  await askLetter(trx, { kind: 'second-factor-reset', emailKey: person.email_key, detail }, at)
  return { version, displayName: person.display_name }
}
