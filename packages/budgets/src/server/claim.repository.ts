import { newId, type TenantTransaction } from '@vliegwiel/db'
import type { KeptClaim } from '../claims/index.ts'

/** Which basis a person chose, and who did so when. */
export interface ChosenBasis {
  readonly id: string
  readonly by: string
  /** ISO moment. */
  readonly at: string
}

export interface ClaimRow {
  readonly claim_id: string
  readonly title: string
  readonly claim: KeptClaim
  readonly basis: ChosenBasis | null
  readonly by_name: string
  readonly created_at: Date
  readonly changed_at: Date
  readonly version: number
}

/** So many claims stand on a board at most: a page shows them all. */
export const MOST_CLAIMS = 100

/** The claims of this tenant in the order in which they were written. */
export async function claimRows(trx: TenantTransaction): Promise<ClaimRow[]> {
  const rows = trx.selectFrom('budget_claim').selectAll().orderBy('created_at').orderBy('claim_id').limit(MOST_CLAIMS)
  return (await rows.execute()) as ClaimRow[]
}

/** The claim, kept from others until the end of the transaction. */
export async function holdClaim(trx: TenantTransaction, claimId: string): Promise<ClaimRow | undefined> {
  const row = trx.selectFrom('budget_claim').selectAll().where('claim_id', '=', claimId).forUpdate()
  return (await row.executeTakeFirst()) as ClaimRow | undefined
}

export async function insertClaim(
  trx: TenantTransaction,
  given: { readonly title: string; readonly claim: KeptClaim; readonly by: string; readonly at: Date },
): Promise<string> {
  const claimId = newId()
  const { title, claim, by, at } = given
  await trx
    .insertInto('budget_claim')
    .values({
      claim_id: claimId,
      title,
      claim: JSON.stringify(claim),
      basis: null,
      by_name: by,
      created_at: at,
      changed_at: at,
    })
    .execute()
  return claimId
}

/** Writes over a held claim. */
export async function updateClaim(trx: TenantTransaction, row: ClaimRow): Promise<void> {
  const { claim_id: claimId, title, claim, basis, by_name: by, changed_at: at, version } = row
  await trx
    .updateTable('budget_claim')
    .set({
      title,
      claim: JSON.stringify(claim),
      basis: basis === null ? null : JSON.stringify(basis),
      by_name: by,
      changed_at: at,
      version,
    })
    .where('claim_id', '=', claimId)
    .execute()
}

export async function deleteClaim(trx: TenantTransaction, claimId: string): Promise<void> {
  await trx.deleteFrom('budget_claim').where('claim_id', '=', claimId).execute()
}
