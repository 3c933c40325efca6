/** Readers for what stands behind the question mark: anything that is not understood is left out, never an error. */

/** A short text, or undefined. */
export function textParam(value: unknown, longest = 200): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' ? text.slice(0, longest) : undefined
}

/** One of a closed set, or undefined. */
export function oneOf<const T extends string>(value: unknown, words: readonly T[]): T | undefined {
  return words.find((word) => word === value)
}

/** A list of words from a closed set, written `a,b`. */
export function someOf<const T extends string>(value: unknown, words: readonly T[]): T[] | undefined {
  if (typeof value !== 'string') return undefined
  const asked = value.split(',')
  const found = words.filter((word) => asked.includes(word))
  return found.length === 0 ? undefined : found
}

/** A day of the calendar, `2026-11-23`, or undefined. */
export function dayParam(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined
  const instant = new Date(`${value}T00:00:00Z`)
  // 31 February reads as a day in March: an address that carries it leads to no day.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value) ? value : undefined
}

/** A whole number from `low` to `high`, or undefined. */
export function wholeParam(value: unknown, low: number, high: number): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= low && number <= high ? number : undefined
}

/** Leaves out what is undefined, so that an address carries nothing it need not. */
export function kept<T extends Record<string, unknown>>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never
}
