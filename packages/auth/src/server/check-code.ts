import type { SignInTransaction } from '@vliegwiel/db'
import { verifyTotp } from '../totp.ts'
import type { AuthParts } from './auth-parts.ts'
import { changePerson, hasFactor } from './person.repository.ts'
import type { Credentials } from './person.repository.ts'
import { spendRecoveryCode } from './recovery-code.repository.ts'

/** The purpose that binds a sealed TOTP secret to its person. */
export const totpPurpose = (personId: string) => `totp:${personId}`

/**
 * Checks a code of the app or a recovery code and uses it up. The person's row must be held
 * (`holdPerson`), so that the same code at the same moment works once.
 */
export async function checkCode(
  trx: SignInTransaction,
  { secrets }: Pick<AuthParts, 'secrets'>,
  person: Credentials,
  typed: string,
  at: Date,
): Promise<boolean> {
  if (!hasFactor(person)) return false
  const step = stepOf(secrets, person, typed, at)
  // Who has passkeys alone has recovery codes too.
  if (step === null) return spendRecoveryCode(trx, secrets, person.person_id, typed, at)
  await changePerson(trx, person.person_id, { totp_last_step: step }, at)
  return true
}

function stepOf(secrets: AuthParts['secrets'], person: Credentials, typed: string, at: Date): number | null {
  if (person.totp_secret === null || person.totp_confirmed_at === null) return null
  const secret = secrets.open(totpPurpose(person.person_id), person.totp_secret)
  const answer = verifyTotp(secret, typed, at, person.totp_last_step)
  return answer.ok ? answer.step : null
}
