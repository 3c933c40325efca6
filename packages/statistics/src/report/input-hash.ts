import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/**
 * SHA-256 (hex) of a value in canonical JSON (RFC 8785), so that the same figures give the same hash wherever they were
 * written. As in JSON, undefined properties count as absent and a number that is not finite as null.
 */
export const inputHash = (value: unknown): string => bytesToHex(sha256(new TextEncoder().encode(canonical(value))))

/** One value, one text. Half a surrogate pair counts as the sign that stands for what cannot be read. */
export const canonical = (value: unknown): string => canonicalize(JSON.parse(plain(value))) ?? 'null'

const plain = (value: unknown) =>
  (JSON.stringify(value) ?? 'null').replaceAll(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/gi, '$1\\ufffd')
