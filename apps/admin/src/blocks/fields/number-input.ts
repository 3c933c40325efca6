import { formatCount } from '@vliegwiel/i18n'

/** How many whole parts make one of what people write: 100 cents a euro, 100 hundredths a per cent. */
export const partsOf = (widget: string): number => (widget === 'euro' || widget === 'percent' ? 100 : 1)

/** A number as it stands in the field: `1401,5` becomes "1401,50"; null is nothing. */
export function numberAsTyped(value: number | null, widget: string, comma: string): string {
  if (value === null) return ''
  const parts = partsOf(widget)
  if (parts === 1) return String(value)
  const sign = value < 0 ? '-' : ''
  const whole = Math.trunc(Math.abs(value) / parts)
  const rest = Math.abs(value) % parts
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}${comma}${String(rest).padStart(2, '0')}`
}

/**
 * What was typed as a whole number of parts: "1.401,50" of euros is 140150. undefined: no number. Points and commas
 * are read as people write them: the last one with one or two digits behind it is the comma.
 */
export function typedNumber(text: string, widget: string): number | null | undefined {
  const bare = text.replaceAll(/[\s€%]/g, '')
  if (bare === '') return null
  const found = /^(-?)(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(bare)
  if (!found) return undefined
  const [, sign, whole = '', rest = ''] = found
  const parts = partsOf(widget)
  if (parts === 1 && rest !== '') return undefined
  const value = Number(whole.replaceAll(/[.,]/g, '')) * parts + Number(rest.padEnd(2, '0')) * (parts === 1 ? 0 : 1)
  return Number.isSafeInteger(value) ? (sign === '-' ? -value : value) : undefined
}

/** The largest and smallest that a field takes, in words of the field. */
export const bound = (value: number, widget: string): string => formatCount(value / partsOf(widget))
