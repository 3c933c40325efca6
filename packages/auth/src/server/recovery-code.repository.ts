import { randomBytes } from 'node:crypto'
import type { SignInTransaction } from '@vliegwiel/db'
import { recoveryCode, recoveryCodeBytes, recoveryCodeCount, recoveryCodeKey } from '../recovery-codes.ts'
import type { SecretBox } from './secret-box.ts'

/** Names the key by which codes are kept, and tells nothing of it. */
export const keyMark = (secrets: SecretBox): Buffer => secrets.fingerprint('key-mark', 'recovery-code').subarray(0, 8)

const hash = (secrets: SecretBox, personId: string, key: string) =>
  secrets.fingerprint(`recovery-code:${personId}`, key)

/** Replaces all recovery codes of a person. The codes are returned once and cannot be read back. */
export async function replaceRecoveryCodes(
  trx: SignInTransaction,
  secrets: SecretBox,
  personId: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => recoveryCode(randomBytes(recoveryCodeBytes)))
  await removeRecoveryCodes(trx, personId)
  await trx
    .insertInto('auth.recovery_code')
    .values(
      codes.map((code) => ({
        person_id: personId,
        code_hash: hash(secrets, personId, code.replaceAll('-', '')),
        used_at: null,
        key_mark: keyMark(secrets),
      })),
    )
    .execute()
  return codes
}

export async function removeRecoveryCodes(trx: SignInTransaction, personId: string): Promise<void> {
  await trx.deleteFrom('auth.recovery_code').where('person_id', '=', personId).execute()
}

/** Uses a code up. One statement, so of two people with the same code one gets in. */
export async function spendRecoveryCode(
  trx: SignInTransaction,
  secrets: SecretBox,
  personId: string,
  typed: string,
  at: Date,
): Promise<boolean> {
  const key = recoveryCodeKey(typed)
  if (key === null) return false
  const spent = await trx
    .updateTable('auth.recovery_code')
    .set({ used_at: at })
    .where('person_id', '=', personId)
    .where('code_hash', 'in', secrets.fingerprints(`recovery-code:${personId}`, key))
    .where('used_at', 'is', null)
    .returning('person_id')
    .execute()
  return spent.length === 1
}

/** How many codes are left; below three the console asks to make new ones. */
export async function countRecoveryCodes(trx: SignInTransaction, personId: string): Promise<number> {
  const row = await trx
    .selectFrom('auth.recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.left)
}
