import type { Notation } from './notation.ts'

/** A number as it was written: sign, digits before and after the decimal mark. */
export interface WrittenNumber {
  readonly sign: '' | '-'
  readonly whole: string
  readonly decimals: string
  /** Thousands were set apart by the mark that is not the decimal one. */
  readonly grouped: boolean
  /** There is a decimal mark. */
  readonly marked: boolean
}

/** Longer than any number with its currency and spaces. */
const longest = 60

const comma = /^(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:,\d+)?$/
const point = /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:\.\d+)?$/

/** The number in one way of writing, or null when it is none there. */
export function numberIn(text: string, notation: Notation | undefined): WrittenNumber | null {
  const bare = bareNumber(text)
  if (bare === null) return null
  const { sign, body } = bare
  const usesComma = notation !== 'decimal-point'
  if (!(usesComma ? comma : point).test(body)) return null
  const [whole = '', decimals] = body.split(usesComma ? ',' : '.')
  return {
    sign,
    whole: whole.replace(/[., ]/g, ''),
    decimals: decimals ?? '',
    grouped: /[.,]/.test(whole),
    marked: decimals !== undefined,
  }
}

/** Both readings of a text: they are equal, or one is null, or they differ and nobody can tell. */
export function readingsOf(text: string): {
  readonly comma: WrittenNumber | null
  readonly point: WrittenNumber | null
} {
  return { comma: numberIn(text, 'decimal-comma'), point: numberIn(text, 'decimal-point') }
}

export const sameNumber = (one: WrittenNumber, other: WrittenNumber): boolean =>
  one.whole === other.whole && one.decimals === other.decimals

/** Without the currency and the marks that spreadsheets and typographers put around a number. */
function bareNumber(text: string): { readonly sign: '' | '-'; readonly body: string } | null {
  if (text.length > longest) return null
  let body = text.replace(/[\u00a0\u202f\u2009]/g, ' ').trim()
  let sign: '' | '-' = ''
  const takeSign = () => {
    if (/^[-\u2212\u2013]/.test(body)) {
      sign = '-'
      body = body.slice(1).trim()
    } else if (body.startsWith('+')) body = body.slice(1).trim()
    else return false
    return true
  }
  const signed = takeSign()
  const bare = body.replace(/^(?:€|EUR)|(?:€|EUR)$/i, '').trim()
  const currency = bare !== body
  body = bare
  if (!signed) takeSign()
  // Dutch amounts: "€ 12,-".
  if (currency || signed || /^\d/.test(body)) body = body.replace(/,(?:[-\u2013\u2014]|=|--)$/, '')
  return body === '' ? null : { sign, body }
}
