import { refused } from '../answer.ts'
import { budgetError } from '../budget-error.ts'
import { type LineMoney, linkProblems, type PilotLinks } from '../pilot-money/index.ts'
import { accept } from '../refusal-words.ts'
import type { BudgetContext } from './budget-context.ts'
import { holdLinesOfPlans, pilotLinkRows, writePilotLinks } from './pilot-link.repository.ts'
import { linesOfPlans } from './plan.repository.ts'

/** A line with the plan that it stands in. */
export interface PlanLineMoney extends LineMoney {
  readonly year: string
}

/** What stands on every line of every adopted plan. */
export async function lineMoney({ trx }: Pick<BudgetContext, 'trx'>): Promise<PlanLineMoney[]> {
  return (await linesOfPlans(trx)).map((row) => ({
    planId: row.plan_id,
    line: row.line,
    name: row.name,
    year: row.year,
    spent: row.spent_cents,
    repaid: row.repaid_cents,
    committed: row.committed_cents,
  }))
}

/**
 * Names the lines that pay the arms of a pilot, all of them at once. `arms`: the arms that its plan has.
 * @throws budgetError changed-meanwhile, what `linkProblems` finds
 */
export async function namePilotLines(
  context: BudgetContext,
  given: PilotLinks & { readonly arms: readonly string[]; readonly version: number },
): Promise<number> {
  const { trx, by, at } = context
  const { pilotId, links, arms, version } = given
  await holdLinesOfPlans(trx, links)
  const rows = await pilotLinkRows(trx)
  const standing = rows.find((row) => row.pilotId === pilotId)?.version ?? 0
  const meanwhile = budgetError('changed-meanwhile', { version: standing })
  if (standing !== version) throw meanwhile
  const problems = linkProblems({ pilotId, links }, { arms, lines: await lineMoney(context), others: rows })
  if (problems.length > 0) accept(refused(...problems))
  if (!(await writePilotLinks(trx, { pilotId, links, by: by.name, at, version }))) throw meanwhile
  return version + 1
}
