import canonicalize from 'canonicalize'

/**
 * JSON in its canonical form (RFC 8785): one value has one text, so that what comes back from a jsonb column hashes the
 * same as what went in. Undefined counts as absent, in a list as null.
 *
 * @throws Error for a number that is not finite, half a surrogate pair, or a circle.
 */
export const canonicalJson = (value: unknown): string => canonicalize(value) ?? 'null'
