import { atAccounts } from '@vliegwiel/db'
import type { Database, TenantTransaction } from '@vliegwiel/db'
import { totpPurpose } from './check-code.ts'
import { providerPurpose } from './configure-provider.ts'
import { keyMark } from './recovery-code.repository.ts'
import type { SecretBox } from './secret-box.ts'

/** What became of sealed secrets: `unreadable` ones open with no key that is given, and stay as they are. */
export interface Resealed {
  readonly renewed: number
  readonly current: number
  readonly unreadable: number
}

export const nothingSealed: Resealed = { renewed: 0, current: 0, unreadable: 0 }

export const sumOf = (a: Resealed, b: Resealed): Resealed => ({
  renewed: a.renewed + b.renewed,
  current: a.current + b.current,
  unreadable: a.unreadable + b.unreadable,
})

/** People held at a time: each is a transaction of its own, so that nobody who signs in waits for more than one. */
const pageSize = 200

/**
 * Seals every secret of an app for codes with the newest key, one person a transaction. What has it already is left
 * alone, so a run that was cut off goes on where it was when it is started again.
 */
export async function resealPersons(db: Database, secrets: SecretBox): Promise<Resealed> {
  let total = nothingSealed
  for (let after = ''; ;) {
    const page = await atAccounts(db, (trx) =>
      trx
        .selectFrom('auth.person')
        .select('person_id')
        .where((eb) => eb.or([eb('totp_secret', 'is not', null), eb('totp_next_secret', 'is not', null)]))
        .$if(after !== '', (query) => query.where('person_id', '>', after))
        .orderBy('person_id')
        .limit(pageSize)
        .execute(),
    )
    for (const { person_id: personId } of page) total = sumOf(total, await resealPerson(db, secrets, personId))
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return total
    after = last.person_id
  }
}

function resealPerson(db: Database, secrets: SecretBox, personId: string): Promise<Resealed> {
  return atAccounts(db, async (trx) => {
    const person = await trx
      .selectFrom('auth.person')
      .select(['totp_secret', 'totp_next_secret'])
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirst()
    let total = nothingSealed
    for (const column of ['totp_secret', 'totp_next_secret'] as const) {
      const { outcome, sealed } = resealOne(secrets, totpPurpose(personId), person?.[column] ?? null)
      total = sumOf(total, outcome)
      // Not a change of the account: its version stays, or who is filling in a form would lose it.
      if (sealed !== null)
        await trx
          .updateTable('auth.person')
          .set({ [column]: sealed })
          .where('person_id', '=', personId)
          .execute()
    }
    return total
  })
}

/** Seals the client secrets of a tenant's providers with the newest key. */
export async function resealProviders(trx: TenantTransaction, secrets: SecretBox): Promise<Resealed> {
  const rows = await trx
    .selectFrom('identity_provider')
    .select(['provider_id', 'client_secret'])
    .where('client_secret', 'is not', null)
    .orderBy('provider_id')
    .forUpdate()
    .execute()
  let total = nothingSealed
  for (const { provider_id: providerId, client_secret: secret } of rows) {
    const { outcome, sealed } = resealOne(secrets, providerPurpose(trx.tenantId, providerId), secret)
    total = sumOf(total, outcome)
    if (sealed !== null)
      await trx
        .updateTable('identity_provider')
        .set({ client_secret: sealed })
        .where('provider_id', '=', providerId)
        .execute()
  }
  return total
}

/** One secret: `sealed` is what has to be written, null when nothing has. */
export function resealOne(
  secrets: Pick<SecretBox, 'reseal'>,
  purpose: string,
  secret: Uint8Array | null,
): { readonly outcome: Resealed; readonly sealed: Buffer | null } {
  if (secret === null) return { outcome: nothingSealed, sealed: null }
  const answer = secrets.reseal(purpose, secret)
  if (answer === 'unreadable') return { outcome: { ...nothingSealed, unreadable: 1 }, sealed: null }
  if (answer === 'current') return { outcome: { ...nothingSealed, current: 1 }, sealed: null }
  return { outcome: { ...nothingSealed, renewed: 1 }, sealed: answer }
}

/**
 * How many people hold recovery codes that were made under a key of before. Only a keyed hash is kept of a code, so these
 * cannot be sealed anew: they work as long as that key is given, and new ones take their place.
 */
export async function countOldRecoveryCodes(db: Database, secrets: SecretBox): Promise<number> {
  const row = await atAccounts(db, (trx) =>
    trx
      .selectFrom('auth.recovery_code')
      .select((eb) => eb.fn.count<number>('person_id').distinct().as('people'))
      .where('used_at', 'is', null)
      .where('key_mark', 'is distinct from', keyMark(secrets))
      .executeTakeFirst(),
  )
  return Number(row?.people ?? 0)
}
