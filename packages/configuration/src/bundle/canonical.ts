/**
 * JSON with the keys of every object in order: the same content is the same text, whatever way it was made. Indented,
 * one value a line, so that a difference between two bundles reads well in a version control system.
 */
export function canonicalText(value: unknown): string {
  return `${JSON.stringify(ordered(value), null, 2)}\n`
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, content]) => content !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, content]) => [key, ordered(content)]),
  )
}
