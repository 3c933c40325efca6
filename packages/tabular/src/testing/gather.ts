import { openTable, type TableFacts } from '../files/read-table.ts'
import type { RawRow } from '../values/raw-cell.ts'

/** A whole table in memory, for tests. */
export async function gather(
  bytes: Uint8Array,
  options: { readonly sheet?: string } = {},
): Promise<{ facts: TableFacts; rows: RawRow[] }> {
  const { facts, rows } = await openTable(bytes, options)
  const all: RawRow[] = []
  for await (const batch of rows) all.push(...batch)
  return { facts, rows: all }
}

export const cellsOf = (rows: readonly RawRow[]) => rows.map(({ cells }) => cells)

/** The code with which a file is refused. */
export async function refusalOf(bytes: Uint8Array): Promise<unknown> {
  try {
    await gather(bytes)
    return 'taken'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}
