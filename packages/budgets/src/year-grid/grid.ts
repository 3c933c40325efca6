import { type Block, changeBlock } from '@vliegwiel/configuration/merge'
import { planOf } from '../kinds/plan-of.ts'
import { type Cents, sumOf } from '../money/index.ts'
import { budgetOf, type Purse, purses } from '../plan/index.ts'

/** What a row of the grid holds of its line. Staff has two: how many, and the price of one. */
export type CellKind = 'amount' | 'repayments' | 'fte' | 'price'

/** A cell that can be written on: whole cents, or FTE in hundredths of a percent (10,000 is one). Null is not known. */
export interface GridCell {
  readonly blockId: string
  readonly field: string
  readonly value: number | null
}

/** One line over the years. A year without such a line has no cell there. */
export interface GridRow {
  readonly key: string
  readonly name: string
  readonly kind: CellKind
  readonly purse: Purse | null
  readonly cells: readonly (GridCell | null)[]
}

export interface YearGrid {
  readonly years: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly GridRow[]
}

const fieldOf = { amount: 'amount', repayments: 'repayments', fte: 'fte', price: 'pricePerFte' } as const
const kindsOf = (kind: unknown): readonly CellKind[] =>
  kind === 'staff' ? ['fte', 'price'] : kind === 'loan-fund' ? ['amount', 'repayments'] : ['amount']
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/**
 * The years and lines of a plan's document as a grid: a column a year, lines of one name, sort and purse in one row. Two
 * of them in one year are two rows, so that every line is in the grid once.
 */
export function yearGrid(content: Block): YearGrid {
  const blocks = (content.children ?? []).filter(({ type }) => type === 'year')
  const rows = new Map<string, GridRow & { readonly cells: (GridCell | null)[] }>()
  for (const [place, year] of blocks.entries()) {
    for (const { id, fields } of (year.children ?? []).filter(({ type }) => type === 'line')) {
      const { name, kind, purse } = fields
      for (const part of kindsOf(kind)) {
        const base = JSON.stringify([String(name ?? '').trim(), kind, purse, part])
        let key = base
        for (let twin = 2; rows.get(key)?.cells[place] != null; twin += 1) key = `${base} ${twin}`
        const row = rows.get(key) ?? {
          key,
          name: String(name ?? '').trim(),
          kind: part,
          purse: purses.find((one) => one === purse) ?? null,
          cells: blocks.map(() => null),
        }
        row.cells[place] = { blockId: id, field: fieldOf[part], value: numberOf(fields[fieldOf[part]]) }
        rows.set(key, row)
      }
    }
  }
  return {
    years: blocks.map(({ id, fields }) => ({ id, name: String(fields['name'] ?? '') })),
    rows: [...rows.values()],
  }
}

/** What a purse may spend in each year; null as soon as one of its lines is not known. */
export interface PurseTotal {
  readonly purse: Purse
  readonly years: readonly (Cents | null)[]
}

export function purseTotals(content: Block): PurseTotal[] {
  const { plan } = planOf(content)
  const used = purses.filter((purse) => plan.years.some(({ lines }) => lines.some((line) => line.purse === purse)))
  return used.map((purse) => ({
    purse,
    years: plan.years.map((year) => {
      const amounts = year.lines
        .filter((line) => line.purse === purse)
        .map((line) => {
          const unknown =
            line.cost.kind === 'staff'
              ? line.cost.pricePerFte === null || !Number.isFinite(line.cost.fteHundredths)
              : !Number.isFinite(line.cost.amount.value)
          return unknown ? null : budgetOf(line, year)
        })
      return amounts.includes(null) ? null : sumOf(amounts.flatMap((one) => (one === null ? [] : [one])))
    }),
  }))
}

/** A cell that changed, with what it was: what is needed to go back. */
export interface CellChange {
  readonly blockId: string
  readonly field: string
  readonly before: number | null
  readonly after: number | null
}

/** The document with the changes in it. */
export const withChanges = (content: Block, changes: readonly CellChange[]): Block =>
  changes.reduce(
    (document, { blockId, field, after }) =>
      changeBlock(document, blockId, (block) => ({ ...block, fields: { ...block.fields, [field]: after } })),
    content,
  )

/** The way back. */
export const inverseOf = (changes: readonly CellChange[]): CellChange[] =>
  changes.toReversed().map(({ before, after, ...cell }) => ({ ...cell, before: after, after: before }))

/** Only what still stands as it was left: a cell that somebody else changed since then is theirs. */
export function stillStanding(grid: YearGrid, changes: readonly CellChange[]): CellChange[] {
  const values = new Map(
    grid.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell === null ? [] : [[`${cell.blockId} ${cell.field}`, cell.value] as const])),
    ),
  )
  return changes.filter(({ blockId, field, before }) => values.get(`${blockId} ${field}`) === before)
}
