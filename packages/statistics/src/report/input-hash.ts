import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/**
 * SHA-256 (hex) of a JSON value with its keys in order, so that the same figures give the same hash wherever they were
 * written. Undefined properties count as absent, as in JSON.
 */
export const inputHash = (value: unknown): string => bytesToHex(sha256(new TextEncoder().encode(canonical(value))))

/** JSON with sorted keys (numeric ones first, as JavaScript keeps them). */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value))

/** The same value with its keys in order; JSON.stringify then writes it at native speed. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    // Rows of numbers hold no keys, and there may be ten thousand of them.
    const list = value as unknown[]
    return typeof list[0] === 'number' ? list : list.map(sorted)
  }
  const source = value as Record<string, unknown>
  const keys = Object.keys(source)
  let alike = keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key)
  if (!alike) keys.sort()
  const ordered: Record<string, unknown> = {}
  for (const key of keys) {
    const inner = source[key]
    const own = sorted(inner)
    alike &&= own === inner
    ordered[key] = own
  }
  // Ten thousand cells that are in order already need no second copy in memory.
  return alike ? source : ordered
}
