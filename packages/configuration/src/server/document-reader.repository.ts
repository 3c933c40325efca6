import type { TenantTransaction } from '@vliegwiel/db'

/** How long after the last sign of life somebody is still said to be there. A screen gives one every twenty seconds. */
const presentMs = 50_000

/** Somebody who has a document open. */
export interface Sign {
  readonly kind: string
  readonly key: string
  readonly personId: string
}

const since = (at: Date) => new Date(at.getTime() - presentMs)

/** Notes that somebody has a document open: one row a person and document, whichever process the screen meets. */
export async function noteReader(trx: TenantTransaction, { kind, key, personId }: Sign, at: Date): Promise<void> {
  await trx
    .insertInto('document_reader')
    .values({ kind, key, person_id: personId, seen_at: at })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'kind', 'key', 'person_id']).doUpdateSet({ seen_at: at }))
    .execute()
}

/** Ids of the others who have it open, in no order. */
export async function otherReaders(trx: TenantTransaction, sign: Sign, at: Date): Promise<string[]> {
  const rows = await trx
    .selectFrom('document_reader')
    .select('person_id')
    .where('kind', '=', sign.kind)
    .where('key', '=', sign.key)
    .where('person_id', '!=', sign.personId)
    .where('seen_at', '>', since(at))
    .execute()
  return rows.map((row) => row.person_id)
}

/** Removes who left long ago. */
export async function forgetReaders(trx: TenantTransaction, at: Date): Promise<void> {
  await trx.deleteFrom('document_reader').where('seen_at', '<=', since(at)).execute()
}
