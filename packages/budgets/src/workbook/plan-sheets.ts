import { cellAt, cellsBetween, type LiveCell, type LiveSheet } from '@vliegwiel/tabular/live'
import { type ExplainedWords, explainedSheets, type NumberToWrite } from './explained-sheets.ts'

/** A line of an adopted plan as a workbook shows it; amounts in whole cents. */
export interface PlanLineToWrite {
  readonly year: string
  readonly purse: string
  readonly name: string
  readonly council: number
  readonly budget: number
  readonly committed: number
  readonly spent: number
  readonly repaid: number
  /** What is expected at the end of its year, with its formula; null: nothing can be said yet. */
  readonly expected: NumberToWrite | null
}

export interface PlanWords extends ExplainedWords {
  readonly plan: string
  readonly columns: readonly [
    year: string,
    purse: string,
    line: string,
    council: string,
    budget: string,
    committed: string,
    spent: string,
    repaid: string,
    left: string,
    expected: string,
    over: string,
  ]
  readonly together: (year: string, purse: string) => string
}

const col = {
  line: 2,
  council: 3,
  budget: 4,
  committed: 5,
  spent: 6,
  repaid: 7,
  left: 8,
  expected: 9,
  over: 10,
} as const
const amount = (cents: number): LiveCell => ({ euros: cents / 100 })
const live = (formula: string, cents: number): LiveCell => ({ formula, value: cents / 100, amount: true })

/**
 * A plan as a workbook that computes: what is left of each line, what is expected, and sums for each purse of each year.
 * There is no sum over purses: what is left in one does not pay another.
 */
export function planSheets(lines: readonly PlanLineToWrite[], words: PlanWords): LiveSheet[] {
  const groups = [...Map.groupBy(lines, ({ year, purse }) => JSON.stringify([year, purse])).values()]
  const numbers = groups.flat().flatMap(({ expected }) => expected ?? [])
  const rows: LiveCell[][] = [words.columns.map((heading) => ({ heading }))]
  for (const group of groups) {
    const first = rows.length
    for (const line of group) rows.push(lineRow(line, rows.length, numbers, words))
    rows.push(sumRow(group, first, rows.length, words))
  }
  return [
    { name: words.plan, widths: [8, 22, 34, ...Array.from({ length: 8 }, () => 16)], rows },
    ...(numbers.length === 0 ? [] : explainedSheets(numbers, words)),
  ]
}

const leftOf = ({ budget, committed, spent, repaid }: PlanLineToWrite) => budget - committed - spent + repaid

function lineRow(line: PlanLineToWrite, row: number, numbers: readonly NumberToWrite[], words: PlanWords): LiveCell[] {
  const here = (column: number) => cellAt(column, row)
  const { expected } = line
  const left = `${here(col.budget)}-${here(col.committed)}-${here(col.spent)}+${here(col.repaid)}`
  return [
    line.year,
    line.purse,
    line.name,
    amount(line.council),
    amount(line.budget),
    amount(line.committed),
    amount(line.spent),
    amount(line.repaid),
    live(left, leftOf(line)),
    expected && live(cellAt(1, numbers.indexOf(expected) + 1, words.outcome), expected.value),
    expected && live(`${here(col.budget)}-${here(col.expected)}`, line.budget - expected.value),
  ]
}

/** The sum of one purse in one year. What is expected is summed only where it is known of every line. */
function sumRow(group: readonly PlanLineToWrite[], first: number, row: number, words: PlanWords): LiveCell[] {
  const sum = (column: number, of: (line: PlanLineToWrite) => number) =>
    live(
      `SUM(${cellsBetween([column, first], [column, row - 1])})`,
      group.reduce((all, line) => all + of(line), 0),
    )
  const [one] = group
  const known = group.every(({ expected }) => expected !== null)
  return [
    null,
    null,
    { heading: words.together(one?.year ?? '', one?.purse ?? '') },
    sum(col.council, ({ council }) => council),
    sum(col.budget, ({ budget }) => budget),
    sum(col.committed, ({ committed }) => committed),
    sum(col.spent, ({ spent }) => spent),
    sum(col.repaid, ({ repaid }) => repaid),
    sum(col.left, leftOf),
    known ? sum(col.expected, ({ expected }) => expected?.value ?? 0) : null,
    known ? sum(col.over, ({ budget, expected }) => budget - (expected?.value ?? 0)) : null,
  ]
}
