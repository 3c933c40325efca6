import { newId } from '@vliegwiel/db'
import type { SignInTransaction } from '@vliegwiel/db'

/** How many passkeys a person may have: a browser offers each of them. */
export const mostPasskeys = 10

export type Passkey = {
  readonly passkeyId: string
  readonly personId: string
  readonly credentialId: Buffer
  readonly publicKey: Buffer
  readonly signCount: number
  readonly transports: readonly string[]
  readonly rpId: string
  readonly name: string
  readonly synced: boolean
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

/** In the order in which they were made. */
export async function listPasskeys(trx: SignInTransaction, personId: string): Promise<readonly Passkey[]> {
  const rows = await trx
    .selectFrom('auth.passkey')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('passkey_id')
    .execute()
  return rows.map(asPasskey)
}

/** The passkey with the id that a browser names, whoever has it. */
export async function findPasskey(trx: SignInTransaction, credentialId: Buffer): Promise<Passkey | null> {
  const row = await trx
    .selectFrom('auth.passkey')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
  return row ? asPasskey(row) : null
}

/** Answers the id of the row; null when somebody has this passkey already. */
export async function addPasskeyRow(
  trx: SignInTransaction,
  key: Omit<Passkey, 'passkeyId' | 'createdAt' | 'lastUsedAt'>,
  at: Date,
): Promise<string | null> {
  const row = await trx
    .insertInto('auth.passkey')
    .values({
      passkey_id: newId(),
      person_id: key.personId,
      credential_id: key.credentialId,
      public_key: key.publicKey,
      sign_count: key.signCount,
      transports: [...key.transports],
      rp_id: key.rpId,
      name: key.name,
      synced: key.synced,
      created_at: at,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('passkey_id')
    .executeTakeFirst()
  return row?.passkey_id ?? null
}

/**
 * Notes that it signed. Answers false when its count did not go up: somebody has a copy (WebAuthn, 6.1.1). One that does
 * not count says 0 each time. One statement, so of two answers with one count one gets in.
 */
export async function noteUse(
  trx: SignInTransaction,
  use: { readonly passkeyId: string; readonly signCount: number; readonly synced: boolean },
  at: Date,
): Promise<boolean> {
  const used = await trx
    .updateTable('auth.passkey')
    .set({ sign_count: use.signCount, synced: use.synced, last_used_at: at })
    .where('passkey_id', '=', use.passkeyId)
    .where((eb) => (use.signCount === 0 ? eb('sign_count', '=', 0) : eb('sign_count', '<', use.signCount)))
    .returning('passkey_id')
    .execute()
  return used.length === 1
}

/** Answers the name it had; null when this person has no such passkey. */
export async function removePasskeyRow(
  trx: SignInTransaction,
  { personId, passkeyId }: { readonly personId: string; readonly passkeyId: string },
): Promise<string | null> {
  const row = await trx
    .deleteFrom('auth.passkey')
    .where('person_id', '=', personId)
    .where('passkey_id', '=', passkeyId)
    .returning('name')
    .executeTakeFirst()
  return row?.name ?? null
}

export async function removePasskeysOf(trx: SignInTransaction, personId: string): Promise<void> {
  await trx.deleteFrom('auth.passkey').where('person_id', '=', personId).execute()
}

function asPasskey(row: {
  readonly passkey_id: string
  readonly person_id: string
  readonly credential_id: Buffer
  readonly public_key: Buffer
  readonly sign_count: number
  readonly transports: readonly string[]
  readonly rp_id: string
  readonly name: string
  readonly synced: boolean
  readonly created_at: Date
  readonly last_used_at: Date | null
}): Passkey {
  return {
    passkeyId: row.passkey_id,
    personId: row.person_id,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    signCount: row.sign_count,
    transports: row.transports,
    rpId: row.rp_id,
    name: row.name,
    synced: row.synced,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }
}
