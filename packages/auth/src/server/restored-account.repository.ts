import type { SignInTransaction } from '@vliegwiel/db'
import { emailKey } from '../email-address.ts'
import { addPerson } from './person.repository.ts'

/**
 * Makes an account without a password for each member of a tenant that is put back, under the id that its rows name.
 * Answers whose address is somebody else's here; then nothing was made.
 */
export async function restoreAccounts(
  trx: SignInTransaction,
  members: readonly { readonly personId: string; readonly email: string; readonly displayName: string }[],
  at: Date,
): Promise<readonly string[]> {
  const wanted = members.map((member) => ({ ...member, key: emailKey(member.email) ?? `gewist ${member.personId}` }))
  if (wanted.length === 0) return []
  const there = await trx
    .selectFrom('auth.person')
    .select(['person_id', 'email_key'])
    .where((eb) =>
      eb.or([
        eb(
          'person_id',
          'in',
          wanted.map(({ personId }) => personId),
        ),
        eb(
          'email_key',
          'in',
          wanted.map(({ key }) => key),
        ),
      ]),
    )
    .execute()
  const byId = new Set(there.map(({ person_id: id }) => id))
  const byKey = new Map(there.map(({ person_id: id, email_key: key }) => [key, id]))
  const taken = wanted.filter(({ personId, key }) => (byKey.get(key) ?? personId) !== personId)
  if (taken.length > 0) return taken.map(({ personId }) => personId)
  for (const { personId, email, key, displayName } of wanted.filter((one) => !byId.has(one.personId))) {
    const account = { personId, email, emailKey: key, displayName, language: 'nl', passwordHash: null } as const
    await addPerson(trx, { ...account, isOperator: false }, at)
  }
  return []
}
