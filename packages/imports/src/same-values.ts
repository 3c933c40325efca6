import type { TableDescription, Values } from '@vliegwiel/tabular'

/** Do two rows hold the same in every column? Nothing and absent are the same. */
export function sameValues({ columns }: TableDescription, one: Values, other: Values): boolean {
  return columns.every(({ key }) => (one[key] ?? null) === (other[key] ?? null))
}

/**
 * Is it still what it was, also in what the target tells beside its columns (a step that was taken, a thing that hangs
 * on it)? Undoing asks this: what somebody went on with stays.
 */
export function sameRecord(one: Values, other: Values): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => (one[key] ?? null) === (other[key] ?? null),
  )
}

/**
 * The row as it will be: what the file brings, over what stood there. Where a column says what nothing means, an empty
 * cell is that in a new row, and leaves a row that is there as it is.
 */
export function mergedValues({ columns }: TableDescription, given: Values, before: Values | null): Values {
  return Object.fromEntries(
    columns.map(({ key, otherwise }) => {
      const value = Object.hasOwn(given, key) ? given[key] : before?.[key]
      return [key, value ?? (otherwise === undefined ? null : (before?.[key] ?? otherwise))]
    }),
  )
}
