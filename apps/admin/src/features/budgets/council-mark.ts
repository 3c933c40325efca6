/** How many letters of the fingerprint stand on a page: twelve of hexadecimal can be read aloud. */
const LETTERS = 12

/**
 * A mark of what a page states: the beginning of its SHA-256. Another figure, name or source gives another mark.
 * null where the browser has no cryptography, which it keeps for safe connections.
 */
export async function markOf(text: string): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle
  if (subtle === undefined) return null
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, LETTERS)
}
