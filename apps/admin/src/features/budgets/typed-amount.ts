/**
 * Whole cents of an amount as people type it: "1.250", "1.250,5" and "€ 1250,50" are read; null for what is no amount,
 * and for what could be two ("1,250.50" or three decimals).
 */
export function typedCents(text: string): number | null {
  const found = /^(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(text.trim())
  if (found === null) return null
  const [, whole = '', decimals = ''] = found
  const cents = Number(whole.replaceAll('.', '')) * 100 + Number(decimals.padEnd(2, '0'))
  return Number.isSafeInteger(cents) ? cents : null
}
