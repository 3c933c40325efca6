import type { CellProblem, ReadRow, Values } from '@vliegwiel/tabular'
import type { PreviewedChange } from '../import-run.ts'
import type { GivenRow, ImportCall, RowChange } from '../import-target.ts'
import { mergedValues, sameValues } from '../same-values.ts'
import type { Described } from './import-context.ts'

export interface ClassifiedRows {
  readonly changes: readonly RowChange[]
  /** Rows that are there and would change, cell by cell. */
  readonly previewed: readonly PreviewedChange[]
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
  const found =
    readable.length === 0
      ? []
      : ((await target.validate?.(call, readable, { unreadable: rows.length - readable.length })) ?? [])
  const problems = [...rows.flatMap((row) => row.problems), ...found].toSorted((one, other) => one.row - other.row)
  const wrong = new Set(problems.map(({ row }) => row))
  const good = readable.filter(({ row }) => !wrong.has(row))
  const standing =
    good.length === 0
      ? new Map<string, Values>()
      : await target.read(
          call,
          good.map(({ key }) => key),
        )
  const changes: RowChange[] = []
  const previewed: PreviewedChange[] = []
  for (const { row, key, values } of good) {
    const before = standing.get(key) ?? null
    const after = mergedValues(description, values, before)
    if (before === null ? target.holdsNothing?.(after) === true : sameValues(description, before, after)) continue
    changes.push({ key, before, after })
    if (before !== null) previewed.push({ row, key, cells: differences(description, before, after) })
  }
  return { changes, previewed, same: good.length - changes.length, refused: rows.length - good.length, problems }
}

const differences = ({ columns }: Described['description'], before: Values, after: Values) =>
  columns.flatMap(({ key: column }) => {
    const [was, becomes] = [before[column] ?? null, after[column] ?? null]
    return was === becomes ? [] : [{ column, was, becomes }]
  })

/** Adds a chunk to the counts of its run. */
export function addCounts<
  C extends { rows: number; added: number; changed: number; same: number; refused: number; problems: number },
>(counts: C, rows: number, { changes, same, refused, problems }: Omit<ClassifiedRows, 'previewed'>): C {
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
