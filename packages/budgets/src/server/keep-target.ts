import { refused } from '../answer.ts'
import { budgetError } from '../budget-error.ts'
import { asKnownAt } from '../ledger/index.ts'
import type { IsoDay } from '../months.ts'
import { accept } from '../refusal-words.ts'
import { type LedgerTarget, ledgerTargetProblems, type LedgerTargetResult, targetFromLedger } from '../target/index.ts'
import type { BudgetContext } from './budget-context.ts'
import { readClasses } from './ledger.repository.ts'
import { readLedger } from './read-ledger.ts'
import {
  deleteTarget,
  holdTarget,
  insertTarget,
  MOST_TARGETS,
  targetRows,
  type TargetRow,
  updateTarget,
} from './target.repository.ts'

/** What somebody fills in about a target. */
export interface TargetDraft {
  readonly name: string
  readonly target: LedgerTarget
}

interface Standing {
  readonly targetId: string
  readonly version: number
}

async function mustHold({ trx }: BudgetContext, target: LedgerTarget): Promise<void> {
  const { classes } = await readClasses(trx)
  const names = new Map(classes.map(({ id, name }) => [id, name]))
  const problems = ledgerTargetProblems(target, classes)
  if (problems.length > 0) accept(refused(...problems), (key) => names.get(key))
}

/** Keeps a target. @throws budgetError targets-full, what `ledgerTargetProblems` finds */
export async function writeTarget(
  context: BudgetContext,
  draft: TargetDraft & { readonly synthetic: boolean },
): Promise<string> {
  await mustHold(context, draft.target)
  if ((await targetRows(context.trx)).length >= MOST_TARGETS) throw budgetError('targets-full')
  return insertTarget(context.trx, { ...draft, by: context.by.name, at: context.at })
}

/** @throws budgetError target-not-found, changed-meanwhile */
async function heldAt({ trx }: BudgetContext, given: Standing): Promise<TargetRow> {
  const row = await holdTarget(trx, given.targetId)
  if (!row) throw budgetError('target-not-found')
  if (row.version !== given.version) throw budgetError('changed-meanwhile', { version: row.version })
  return row
}

/** Changes a target. @throws budgetError target-not-found, changed-meanwhile, what `ledgerTargetProblems` finds */
export async function changeTarget(context: BudgetContext, given: TargetDraft & Standing): Promise<number> {
  // The version first: who decides on what is no longer there is told so, and not what is wrong with it.
  const row = await heldAt(context, given)
  await mustHold(context, given.target)
  const { name, target } = given
  const version = row.version + 1
  await updateTarget(context.trx, {
    ...row,
    name,
    target,
    by_name: context.by.name,
    changed_at: context.at,
    version,
  })
  return version
}

/** @throws budgetError target-not-found, changed-meanwhile */
export async function removeTarget(context: BudgetContext, given: Standing): Promise<string> {
  const row = await heldAt(context, given)
  await deleteTarget(context.trx, row.target_id)
  return row.name
}

export interface StandingTarget {
  readonly row: TargetRow
  /** Null: a reason that it counts by is not in the list any more, or counts twice by now. */
  readonly found: LedgerTargetResult | null
}

/** Every target with its result from the ledger as it was known on a day. Nothing of it is kept. */
export async function readTargets(
  { trx }: Pick<BudgetContext, 'trx'>,
  knownAt: IsoDay,
): Promise<{
  readonly targets: readonly StandingTarget[]
  readonly reasons: readonly { readonly id: string; readonly name: string }[]
}> {
  const rows = await targetRows(trx)
  const ledger = await readLedger(trx)
  const known = asKnownAt(ledger, knownAt)
  return {
    targets: rows.map((row) => {
      const answer = targetFromLedger(row.target, known)
      return { row, found: answer.ok ? answer.value : null }
    }),
    reasons: ledger.classes.map(({ id, name }) => ({ id, name })),
  }
}
