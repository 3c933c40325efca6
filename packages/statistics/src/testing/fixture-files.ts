import { readFileSync } from 'node:fs'

const read = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')

/** One reference value made with R. */
export interface ReferenceCase {
  id: string
  dataset: string
  method: string
  r: string
  note: string
  relTol: number
  expected: Record<string, unknown>
}

/** All cases, in the order of the file. */
export const referenceCases = (JSON.parse(read('reference-values.json')) as { cases: ReferenceCase[] }).cases

/** A row of a data file: text as it stands. */
export type FixtureRow = Record<string, string>

/** Reads one of the CSV files; its fields hold no separators, so no quoting rules are needed. */
export function fixture(name: string): FixtureRow[] {
  const [head = '', ...lines] = read(name).trim().split(/\r?\n/)
  const fields = (line: string) => line.split(',').map((field) => field.replace(/^"|"$/g, ''))
  const columns = fields(head)
  return lines.map((line) => Object.fromEntries(fields(line).map((field, index) => [columns[index] ?? '', field])))
}

/** A number that must be there. */
export function numberOf(row: FixtureRow, column: string): number {
  const text = row[column]
  if (text === undefined || text === '' || text === 'NA' || !Number.isFinite(Number(text)))
    throw new Error(`${column} is not a number: ${String(text)}`)
  return Number(text)
}

/** Whether a column is filled. */
export const isKnown = (row: FixtureRow, column: string): boolean => !['', 'NA', undefined].includes(row[column])
