import type { SignInTransaction } from '@vliegwiel/db'
import { tryMinutes } from './try-limits.ts'
import { idleMinutes } from './session.repository.ts'

/** Removes what has no worth any more: ended sessions, challenges, links, flows and counts. For a daily job. */
export async function forgetExpired(trx: SignInTransaction, at: Date): Promise<void> {
  const before = (minutes: number) => new Date(at.getTime() - minutes * 60_000)
  await trx
    .deleteFrom('auth.session')
    .where((eb) => eb.or([eb('expires_at', '<=', at), eb('last_seen_at', '<=', before(idleMinutes))]))
    .execute()
  await trx.deleteFrom('auth.sign_in_challenge').where('expires_at', '<=', at).execute()
  await trx.deleteFrom('auth.passkey_challenge').where('expires_at', '<=', at).execute()
  await trx.deleteFrom('auth.one_time_link').where('expires_at', '<=', at).execute()
  await trx.deleteFrom('auth.oidc_flow').where('expires_at', '<=', at).execute()
  await trx.deleteFrom('auth.attempt').where('window_start', '<=', before(tryMinutes)).execute()
}
