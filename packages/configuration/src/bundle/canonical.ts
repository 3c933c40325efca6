import canonicalize from 'canonicalize'

/**
 * Canonical JSON (RFC 8785) with one value a line, so that a difference between two bundles reads well in a version
 * control system: the same content is the same text, whatever way it was made.
 *
 * @throws Error for half a surrogate pair.
 */
export function canonicalText(value: unknown): string {
  return `${JSON.stringify(JSON.parse(canonicalize(value) ?? 'null'), null, 2)}\n`
}
