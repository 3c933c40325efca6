/**
 * What somebody typed as an amount in euros, in cents; null when it is not one. Dutch first: a point parts thousands,
 * a comma parts cents. "14.000,00", "14000", "€ 14.000" and "1.401,5" are amounts; "14.00" is not, because nobody knows
 * whether the point parts cents or thousands.
 */
export function centsOf(typed: string): number | null {
  const text = typed.replaceAll(/[\s€]/g, '')
  const found = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-))?$/.exec(text)
  if (found === null) return null
  const [, whole = '', part = ''] = found
  const cents = part === '-' || part === '' ? 0 : Number(part.padEnd(2, '0'))
  const total = Number(whole.replaceAll('.', '')) * 100 + cents
  return Number.isSafeInteger(total) ? total : null
}

/** An amount in cents as it stands in the field: 1400000 → "14.000,00". */
export function euroText(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.')
  return `${whole},${String(cents % 100).padStart(2, '0')}`
}
