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
 * The row as it will be: what the file brings, over what stood there. An empty cell is nothing. What a column means that
 * the file does not bring (`otherwise`) is for new rows alone.
 */
export function mergedValues({ columns }: TableDescription, given: Values, before: Values | null): Values {
  return Object.fromEntries(
    columns.map(({ key, otherwise }) => {
      if (Object.hasOwn(given, key)) return [key, given[key] ?? null]
      return [key, before === null ? (otherwise ?? null) : (before[key] ?? null)]
    }),
  )
}
