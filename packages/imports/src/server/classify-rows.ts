import type { CellProblem, ReadRow } from '@vliegwiel/tabular'
import type { GivenRow, ImportCall, RowChange } from '../import-target.ts'
import { mergedValues, sameValues } from '../same-values.ts'
import type { Described } from './import-context.ts'

export interface ClassifiedRows {
  readonly changes: readonly RowChange[]
  readonly same: number
  readonly refused: number
  readonly problems: readonly CellProblem[]
}

/** What a chunk of rows would do: which are wrong, and of the others which are new, changed or the same. */
export async function classifyRows(
  { target, description }: Described,
  call: ImportCall,
  rows: readonly ReadRow[],
): Promise<ClassifiedRows> {
  const readable = rows.flatMap(({ row, key, values }): GivenRow[] => (key === null ? [] : [{ row, key, values }]))
  const found = readable.length === 0 ? [] : ((await target.validate?.(call, readable)) ?? [])
  const problems = [...rows.flatMap((row) => row.problems), ...found].toSorted((one, other) => one.row - other.row)
  const wrong = new Set(problems.map(({ row }) => row))
  const good = readable.filter(({ row }) => !wrong.has(row))
  const standing =
    good.length === 0
      ? new Map()
      : await target.read(
          call,
          good.map(({ key }) => key),
        )
  const changes = good.flatMap(({ key, values }): RowChange[] => {
    const before = standing.get(key) ?? null
    const after = mergedValues(description, values, before)
    return before !== null && sameValues(description, before, after) ? [] : [{ key, before, after }]
  })
  return { changes, same: good.length - changes.length, refused: rows.length - good.length, problems }
}

/** Adds a chunk to the counts of its run. */
export function addCounts<
  C extends { rows: number; added: number; changed: number; same: number; refused: number; problems: number },
>(counts: C, rows: number, { changes, same, refused, problems }: ClassifiedRows): C {
  const added = changes.filter(({ before }) => before === null).length
  return {
    ...counts,
    rows: counts.rows + rows,
    added: counts.added + added,
    changed: counts.changed + changes.length - added,
    same: counts.same + same,
    refused: counts.refused + refused,
    problems: counts.problems + problems.length,
  }
}
