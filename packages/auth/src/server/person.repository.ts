import { newId } from '@vliegwiel/db'
import type { SignInTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'

const credentials = [
  'person_id',
  'email',
  'email_key',
  'display_name',
  'language',
  'status',
  'is_operator',
  'password_hash',
  'totp_secret',
  'totp_confirmed_at',
  'totp_last_step',
  'totp_next_secret',
] as const

const passkeyCount =
  sql<number>`(select count(*)::int from auth.passkey k where k.person_id = auth.person.person_id)`.as('passkeys')

/** What sign-in needs of a person; never leaves this package. */
export type Credentials = {
  readonly person_id: string
  readonly email: string
  readonly email_key: string
  readonly display_name: string
  readonly language: 'nl' | 'en'
  readonly status: 'active' | 'suspended'
  readonly is_operator: boolean
  readonly password_hash: string | null
  readonly totp_secret: Buffer | null
  readonly totp_confirmed_at: Date | null
  readonly totp_last_step: number | null
  readonly totp_next_secret: Buffer | null
  /** How many there are. */
  readonly passkeys: number
}

/** Has a second factor: an app that shows codes, or a passkey. */
export const hasFactor = (person: Pick<Credentials, 'totp_confirmed_at' | 'passkeys'>): boolean =>
  person.totp_confirmed_at !== null || person.passkeys > 0

export async function findPersonByEmail(trx: SignInTransaction, emailKey: string): Promise<Credentials | null> {
  const row = await trx
    .selectFrom('auth.person')
    .select(credentials)
    .select(passkeyCount)
    .where('email_key', '=', emailKey)
    .executeTakeFirst()
  return row ?? null
}

/** Reads a person and holds the row, so that two changes of the same account come one after the other. */
export async function holdPerson(trx: SignInTransaction, personId: string): Promise<Credentials | null> {
  const row = await trx
    .selectFrom('auth.person')
    .select(credentials)
    .select(passkeyCount)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export type NewPerson = {
  readonly personId?: string
  readonly email: string
  readonly emailKey: string
  readonly displayName: string
  readonly language: 'nl' | 'en'
  readonly passwordHash: string | null
  readonly isOperator?: boolean
}

/**
 * Adds a person.
 * @returns the new id, or null when an account with this e-mail address exists (nothing is touched)
 */
export async function addPerson(trx: SignInTransaction, person: NewPerson, at: Date): Promise<string | null> {
  const row = await trx
    .insertInto('auth.person')
    .values({
      person_id: person.personId ?? newId(),
      email: person.email,
      email_key: person.emailKey,
      display_name: person.displayName,
      language: person.language,
      password_hash: person.passwordHash,
      is_operator: person.isOperator ?? false,
      created_at: at,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id ?? null
}

type Change = {
  readonly password_hash?: string
  readonly totp_secret?: Buffer | null
  readonly totp_confirmed_at?: Date | null
  readonly totp_last_step?: number | null
  readonly totp_next_secret?: Buffer | null
}

export async function changePerson(trx: SignInTransaction, personId: string, change: Change, at: Date): Promise<void> {
  await trx
    .updateTable('auth.person')
    .set((eb) => ({ ...change, version: eb('version', '+', 1), changed_at: at }))
    .where('person_id', '=', personId)
    .execute()
}
