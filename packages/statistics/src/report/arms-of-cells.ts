import { placeOf } from '../sufficient/cells.ts'
import type { CellTable } from '../sufficient/cells.ts'
import { combineMoments } from '../sufficient/moments.ts'
import type { Moments } from '../sufficient/moments.ts'

const EMPTY: Moments = { n: 0, sum: 0, sumsq: 0 }

/** Moments per arm, with the covariates left aside. */
export function armsOfCells(cells: CellTable, arm: string): { treated: Moments; control: Moments } {
  const place = placeOf(cells, arm)
  const sum = (value: number) =>
    cells.cells.filter(({ x }) => x[place] === value).reduce<Moments>((all, cell) => combineMoments(all, cell), EMPTY)
  return { treated: sum(1), control: sum(0) }
}
