import type { RegressionRow } from './cross-products.ts'
import type { Moments } from './moments.ts'

/** Persons with equal covariates, and the moments of their outcome. */
export interface Cell extends Moments {
  x: number[]
}

/**
 * The sufficient form for HC0-HC3: the leverage of a person depends on the covariates alone, so persons with equal
 * covariates share it and only the moments of their outcome are needed. Covariates that take few values make few
 * cells; a covariate measured to the cent makes one cell a person, and then this is no smaller than the rows.
 * `terms` names the values of `x`; the constant is added by the estimators.
 */
export interface CellTable {
  terms: string[]
  cells: Cell[]
}

const keyOf = (x: readonly number[]) => x.join(' ')

/** From rows. In SQL: `select x1, x2, count(*), sum(y)::float8, sum(y*y)::float8 … group by x1, x2`. */
export function cellsOf(terms: readonly string[], rows: Iterable<RegressionRow>): CellTable {
  const cells = new Map<string, Cell>()
  for (const { x, y } of rows) {
    if (x.length !== terms.length) throw new RangeError(`x has ${x.length} values for ${terms.length} terms`)
    const key = keyOf(x)
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, { n: 1, sum: y, sumsq: y * y, x: [...x] })
    else {
      cell.n += 1
      cell.sum += y
      cell.sumsq += y * y
    }
  }
  return { terms: [...terms], cells: [...cells.values()] }
}

/** Two parts together. Parts about other terms are a mistake of the caller, so that throws. */
export function combineCells(one: CellTable, other: CellTable): CellTable {
  if (one.terms.join('\n') !== other.terms.join('\n'))
    throw new RangeError(`terms differ: ${one.terms.join(', ')} and ${other.terms.join(', ')}`)
  const cells = new Map(one.cells.map((cell) => [keyOf(cell.x), { ...cell }]))
  for (const cell of other.cells) {
    const found = cells.get(keyOf(cell.x))
    if (found === undefined) cells.set(keyOf(cell.x), { ...cell })
    else {
      found.n += cell.n
      found.sum += cell.sum
      found.sumsq += cell.sumsq
    }
  }
  return { terms: [...one.terms], cells: [...cells.values()] }
}

/**
 * The same persons with other columns, one cell for one cell. For codings that keep cells apart (centring, products):
 * it saves comparing them, which is what costs time when a covariate makes one cell a person.
 */
export const recodeCells = (
  table: CellTable,
  terms: readonly string[],
  columns: (x: readonly number[]) => number[],
): CellTable => ({
  terms: [...terms],
  cells: table.cells.map(({ x, n, sum, sumsq }) => ({ n, sum, sumsq, x: columns(x) })),
})

/** The same persons with other columns: a selection, a product, a centred covariate. Cells that become equal merge. */
export function mapCells(
  table: CellTable,
  terms: readonly string[],
  columns: (x: readonly number[]) => number[],
): CellTable {
  const mapped: CellTable = { terms: [...terms], cells: [] }
  const cells = new Map<string, Cell>()
  for (const cell of table.cells) {
    const x = columns(cell.x)
    const found = cells.get(keyOf(x))
    if (found === undefined) {
      const made = { ...cell, x }
      cells.set(keyOf(x), made)
      mapped.cells.push(made)
    } else {
      found.n += cell.n
      found.sum += cell.sum
      found.sumsq += cell.sumsq
    }
  }
  return mapped
}

/** Keeps the named terms, in the order given. */
export function selectTerms(table: CellTable, terms: readonly string[]): CellTable {
  const places = terms.map((term) => placeOf(table, term))
  return mapCells(table, terms, (x) => places.map((place) => x[place] ?? 0))
}

/** Where a term stands; an unknown name is a mistake of the caller, so that throws. */
export function placeOf(table: { terms: readonly string[] }, term: string): number {
  const place = table.terms.indexOf(term)
  if (place < 0) throw new RangeError(`there is no term "${term}" among ${table.terms.join(', ')}`)
  return place
}
