import { atAccounts } from '@vliegwiel/db'
import type { Database } from '@vliegwiel/db'
import { authParts } from '../server/auth-parts.ts'
import type { AuthParts } from '../server/auth-parts.ts'
import { passwordHasher } from '../server/password-hash.ts'
import { addPerson } from '../server/person.repository.ts'

/** A moment to count from; tests pass times on, nothing reads the clock. */
export const noon = new Date('2026-03-25T12:00:00.000Z')
export const later = (seconds: number, from = noon) => new Date(from.getTime() + seconds * 1000)

/** A password that passes the rule. */
export const goodPassword = 'vier gele fietsbellen'

/** Cheap hashing: the cost itself is tested in password-hash.test.ts. */
export const cheap = passwordHasher({ ln: 4, r: 8, p: 1 })

export function partsOn(db: Database, over: Partial<AuthParts> = {}): AuthParts {
  return { ...authParts({ db, secretKey: 'a secret key for the tests, 32+ long', passwords: cheap }), ...over }
}

let planted = 0

/** An account with a password, member of nothing. */
export async function plantAccount(
  db: Database,
  given: { readonly email?: string; readonly password?: string; readonly isOperator?: boolean } = {},
) {
  const email = given.email ?? `mens${(planted += 1)}@voorbeeld.example`
  const passwordHash = await cheap.hash(given.password ?? goodPassword)
  const person = { email, emailKey: email, displayName: `Mens ${planted}`, language: 'nl', passwordHash } as const
  const isOperator = given.isOperator ?? false
  const personId = await atAccounts(db, (trx) => addPerson(trx, { ...person, isOperator }, noon))
  if (personId === null) throw new Error(`${email} was planted before`)
  return { personId, email, displayName: person.displayName }
}
