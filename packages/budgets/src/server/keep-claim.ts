import { budgetError } from '../budget-error.ts'
import { type KeptClaim, keptClaimProblems, offeredBases } from '../claims/index.ts'
import { refused } from '../answer.ts'
import { accept } from '../refusal-words.ts'
import type { BudgetContext } from './budget-context.ts'
import {
  claimRows,
  type ClaimRow,
  deleteClaim,
  holdClaim,
  insertClaim,
  MOST_CLAIMS,
  updateClaim,
} from './claim.repository.ts'
import { readClasses } from './ledger.repository.ts'

/** What somebody fills in about a claim. */
export interface ClaimDraft {
  readonly title: string
  readonly claim: KeptClaim
}

function mustBeKeepable(claim: KeptClaim): void {
  const problems = keptClaimProblems(claim)
  if (problems.length > 0) accept(refused(...problems))
}

/** Puts a claim on the board. @throws budgetError board-full, what `keptClaimProblems` finds */
export async function writeClaim({ trx, by, at }: BudgetContext, draft: ClaimDraft): Promise<string> {
  mustBeKeepable(draft.claim)
  if ((await claimRows(trx)).length >= MOST_CLAIMS) throw budgetError('board-full')
  return insertClaim(trx, { ...draft, by: by.name, at })
}

/** The claim at the version that whoever changes it has seen. @throws budgetError claim-not-found, changed-meanwhile */
async function heldAt({ trx }: BudgetContext, given: Standing): Promise<ClaimRow> {
  const row = await holdClaim(trx, given.claimId)
  if (!row) throw budgetError('claim-not-found')
  if (row.version !== given.version) throw budgetError('changed-meanwhile', { version: row.version })
  return row
}

interface Standing {
  readonly claimId: string
  readonly version: number
}

/**
 * Changes what a claim says. A basis was chosen for what it said before: it has to be chosen again.
 * @throws budgetError claim-not-found, changed-meanwhile, what `keptClaimProblems` finds
 */
export async function changeClaim(context: BudgetContext, given: ClaimDraft & Standing): Promise<number> {
  mustBeKeepable(given.claim)
  const row = await heldAt(context, given)
  const version = row.version + 1
  const { title, claim } = given
  await updateClaim(context.trx, {
    ...row,
    title,
    claim,
    basis: null,
    by_name: context.by.name,
    changed_at: context.at,
    version,
  })
  return version
}

/**
 * Notes the basis that a person chose, or that it is open again (null).
 * @throws budgetError claim-not-found, changed-meanwhile, basis-not-offered
 */
export async function chooseBasis(
  context: BudgetContext,
  given: Standing & { readonly basis: string | null },
): Promise<{ readonly version: number; readonly title: string }> {
  const row = await heldAt(context, given)
  const { classes } = await readClasses(context.trx)
  const offered = row.claim.about === 'own-ledger' && offeredBases(classes).some(({ id }) => id === given.basis)
  if (given.basis !== null && !offered) throw budgetError('basis-not-offered')
  const basis = given.basis === null ? null : { id: given.basis, by: context.by.name, at: context.at.toISOString() }
  const version = row.version + 1
  await updateClaim(context.trx, { ...row, basis, changed_at: context.at, version })
  return { version, title: row.title }
}

/** Takes a claim off the board. @throws budgetError claim-not-found, changed-meanwhile */
export async function removeClaim(context: BudgetContext, given: Standing): Promise<string> {
  const row = await heldAt(context, given)
  await deleteClaim(context.trx, row.claim_id)
  return row.title
}
