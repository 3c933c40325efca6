import type { SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import { openSession } from './open-session.ts'
import type { OpenedSession } from './open-session.ts'

/**
 * Signs a demo person in by one click. The caller offers it in demo mode alone; a person who has a
 * password or a second factor is refused all the same, so that it never opens a real account.
 * @throws authError demo-only
 */
export async function signInForDemo(
  trx: SignInTransaction,
  input: { readonly personId: string; readonly hours: number },
  at: Date,
): Promise<OpenedSession> {
  const person = await trx
    .selectFrom('auth.person')
    .select('person_id')
    .where('person_id', '=', input.personId)
    .where('status', '=', 'active')
    .where('has_password', '=', false)
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirst()
  if (!person) throw authError('demo-only')
  return openSession(trx, { personId: person.person_id, method: 'demo', hours: input.hours }, at)
}
