import type { PlanLine } from './budget.ts'

/** Where the lines of one purse in one year stand together, in whole cents. */
export interface PurseStanding {
  readonly purse: PlanLine['purse']
  readonly year: string
  readonly budget: number
  readonly left: number
  /** Budget less what is expected at the end of the year; null while a line cannot be forecast yet. */
  readonly over: number | null
}

/**
 * Every purse of every year on its own. A surplus in one never pays another by itself, so that there is no sum over
 * purses.
 */
export function pursesOf(lines: readonly PlanLine[]): PurseStanding[] {
  const groups = Map.groupBy(lines, ({ purse, year }) => JSON.stringify([year, purse]))
  return [...groups.values()].flatMap((own): PurseStanding[] => {
    const [first] = own
    if (first === undefined) return []
    const sum = (of: (line: PlanLine) => number) => own.reduce((all, line) => all + of(line), 0)
    return [
      {
        purse: first.purse,
        year: first.year,
        budget: sum(({ budget }) => budget),
        left: sum(({ left }) => left),
        over: own.every(({ yearEnd }) => yearEnd !== null) ? sum(({ yearEnd }) => yearEnd?.left.value ?? 0) : null,
      },
    ]
  })
}
