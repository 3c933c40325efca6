/** How many codes a person gets. */
export const recoveryCodeCount = 10
/** Random bytes a code is made from: 80 bits, too many to try even from a stolen database. */
export const recoveryCodeBytes = 10

// Crockford's base 32: no I, L, O and U, so that nothing reads as 1 or 0.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Writes random bytes as a code to print.
 * @example recoveryCode(bytes) === 'K7QM-2D9X-0VTA-4HRS'
 */
export function recoveryCode(random: Uint8Array): string {
  if (random.length !== recoveryCodeBytes) throw new RangeError(`A recovery code needs ${recoveryCodeBytes} bytes.`)
  let bits = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let text = ''
  for (let index = 0; index < 16; index++) {
    text = (alphabet[Number(bits & 31n)] ?? '') + text
    bits >>= 5n
  }
  return text.replace(/(.{4})(?=.)/g, '$1-')
}

/** The code as it is hashed: typed in any case, with or without dashes, with O for 0 and I or L for 1. */
export function recoveryCodeKey(typed: string): string | null {
  const key = typed
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return key.length === 16 && [...key].every((sign) => alphabet.includes(sign)) ? key : null
}
