import type { Words } from '../description/column.ts'
import type { CellCode } from '../values/read-outcome.ts'

/** One cell that cannot be taken over: where, what stood there, what is wrong. */
export interface CellProblem {
  /** As a spreadsheet numbers its rows. */
  readonly row: number
  /** Key of the column; null: the row as a whole, or a column that is not taken over (`heading`). */
  readonly column: string | null
  /** As the file calls a column that is not taken over. */
  readonly heading?: string
  readonly value: string
  readonly code: CellCode
  readonly params?: Readonly<Record<string, string | number>>
  /** `refused`: what whoever knows the data has to say about it, and what to do. */
  readonly says?: { readonly problem: Words; readonly fix: Words }
}
