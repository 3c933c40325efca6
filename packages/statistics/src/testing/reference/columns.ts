import { fixture, isKnown, numberOf } from '../fixture-files.ts'
import type { FixtureRow } from '../fixture-files.ts'

/** A row with numbers only. */
export type NumberRow = Record<string, number>

const numbers = (row: FixtureRow, columns: readonly string[]): NumberRow =>
  Object.fromEntries(columns.map((column) => [column, numberOf(row, column)]))

/** National Supported Work, the randomised sample, with the 0/1 outcome "earned in 1978". */
export const nsw: NumberRow[] = fixture('nsw-experimental.csv').map((row) => {
  const values = numbers(row, Object.keys(row))
  return { ...values, emp78: values['re78'] === 0 ? 0 : 1 }
})

/** The same treated people with survey controls: not randomised. */
export const psid: NumberRow[] = fixture('matchit-lalonde.csv').map((row) => ({
  ...numbers(row, ['treat', 'age', 'educ', 'married', 'nodegree', 're74', 're75', 're78']),
  black: row['race'] === 'black' ? 1 : 0,
  hisp: row['race'] === 'hispan' ? 1 : 0,
}))

/** STAR pupils with a kindergarten class type. */
export const star: FixtureRow[] = fixture('star-kindergarten.csv')

/** STAR, small and regular classes with a kindergarten score and a school. */
export const starKindergarten = star
  .filter((row) => row['stark'] !== 'regular+aide')
  .filter((row) => ['readk', 'mathk', 'schoolidk'].every((column) => isKnown(row, column)))
  .map((row) => ({
    school: row['schoolidk'] ?? '',
    small: row['stark'] === 'small' ? 1 : 0,
    score: numberOf(row, 'readk') + numberOf(row, 'mathk'),
  }))

/** One column, for the rows of one arm when asked. */
export const column = (rows: readonly NumberRow[], name: string, treat?: 0 | 1): number[] =>
  rows.filter((row) => treat === undefined || row['treat'] === treat).map((row) => row[name] ?? Number.NaN)
