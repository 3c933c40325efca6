import { enterTenant, type SignInTransaction } from '@vliegwiel/db'

export async function setLanguage(trx: SignInTransaction, personId: string, language: 'nl' | 'en', at: Date) {
  await trx.updateTable('auth.person').set({ language, changed_at: at }).where('person_id', '=', personId).execute()
}

/** Answers the new version; undefined when it was no longer at `version`. */
export async function setName(
  trx: SignInTransaction,
  personId: string,
  { displayName, version }: { readonly displayName: string; readonly version: number },
  at: Date,
): Promise<number | undefined> {
  const changed = await trx
    .updateTable('auth.person')
    .set((eb) => ({ display_name: displayName, version: eb('version', '+', 1), changed_at: at }))
    .where('person_id', '=', personId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return changed?.version
}

/** The name and the version that stand there now. */
export async function nameNow(trx: SignInTransaction, personId: string) {
  const { version, display_name: displayName } = await trx
    .selectFrom('auth.person')
    .select(['version', 'display_name'])
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return { version, displayName }
}

/** The tenants somebody works for. */
export async function workplacesOf(trx: SignInTransaction, personId: string): Promise<string[]> {
  const places = await trx.selectFrom('membership').select('tenant_id').where('person_id', '=', personId).execute()
  return places.map(({ tenant_id: tenantId }) => tenantId)
}

/** The copy of the name that one tenant keeps. */
export async function setNameAt(
  trx: SignInTransaction,
  tenantId: string,
  personId: string,
  displayName: string,
  at: Date,
): Promise<void> {
  await enterTenant(trx, tenantId, (inside) =>
    inside
      .updateTable('membership')
      .set((eb) => ({ display_name: displayName, version: eb('version', '+', 1), changed_at: at }))
      .where('person_id', '=', personId)
      .execute(),
  )
}

export async function versionOf(trx: SignInTransaction, personId: string): Promise<number> {
  const person = await trx.selectFrom('auth.person').select('version').where('person_id', '=', personId).execute()
  return person[0]?.version ?? 0
}

/** Has an app that shows codes, beside or without passkeys. */
export async function hasAppOf(trx: SignInTransaction, personId: string): Promise<boolean> {
  const person = await trx
    .selectFrom('auth.person')
    .select('totp_confirmed_at')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return person !== undefined && person.totp_confirmed_at !== null
}
