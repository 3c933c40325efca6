import type { RawCell } from '../values/raw-cell.ts'

/**
 * What a format does to a number that is worth knowing: it shows a day, digits with zeros in front (`000007`), a time of
 * which the number is a part of a day (`8:00` is 0.333), or a share of a hundred (`50%` is 0.5).
 */
export type CellFormat =
  | { readonly kind: 'day' }
  | { readonly kind: 'clock'; readonly elapsed: boolean }
  | { readonly kind: 'percent' }
  | { readonly kind: 'zeros'; readonly before: string; readonly digits: number; readonly after: string }
  | null

/** Longest format that a spreadsheet takes. */
const longest = 255

/** The format behind a code such as `dd-mm-yyyy` or `"H-"000000`. */
export function formatOf(code: string): CellFormat {
  if (code.length > longest) return null
  const [first = ''] = sectionsOf(code)
  if (showsDay(code)) return { kind: 'day' }
  const tokens = tokensOf(first)
  const bare = bareOf(first)
  if (/\[(?:h+|m+|s+)\]/i.test(first) || /[hs]/.test(bare)) return { kind: 'clock', elapsed: /\[h+\]/i.test(first) }
  if (bare.includes('%')) return { kind: 'percent' }
  const zeros = tokens.filter(({ literal }) => !literal)
  if (zeros.length !== 1 || !/^0+$/.test(zeros[0]?.text ?? '')) return null
  const at = tokens.findIndex(({ literal }) => !literal)
  const digits = zeros[0]?.text.length ?? 0
  const textOf = (part: typeof tokens) => part.map(({ text }) => text).join('')
  const [before, after] = [textOf(tokens.slice(0, at)), textOf(tokens.slice(at + 1))]
  return digits < 2 && before === '' && after === '' ? null : { kind: 'zeros', before, digits, after }
}

/** `7` by `000000` is shown as 000007; null for a number that such a format rounds. */
export function shownByZeros(
  number: number,
  { before, digits, after }: { readonly before: string; readonly digits: number; readonly after: string },
): RawCell {
  if (!Number.isSafeInteger(number) || number < 0) return null
  return { number, shown: `${before}${String(number).padStart(digits, '0')}${after}` }
}

/** `8:00`, or with the hours counted on `32:00`: what the cell says. As a number it would be a third of a day. */
export function shownByClock(number: number, { elapsed }: { readonly elapsed: boolean }): string {
  const minutes = Math.round(Math.abs(number) * 24 * 60)
  const hours = Math.floor(minutes / 60)
  return `${number < 0 ? '-' : ''}${elapsed ? hours : hours % 24}:${String(minutes % 60).padStart(2, '0')}`
}

/** `50%`, where the number is 0.5: in a column of percents it would be a hundred times too little. */
export const shownByPercent = (number: number): string =>
  `${String(Number((100 * number).toPrecision(15))).replace('.', ',')}%`

/** A format with a day, a year or a month without a time in it. */
function showsDay(code: string): boolean {
  const bare = bareOf(code)
  return bare !== 'general' && (/[dyj]/.test(bare) || (/m/.test(bare) && !/[hs:]/.test(bare)))
}

/** The signs by which a number is shown; what stands in quotes, brackets or after a backslash is decoration. */
const bareOf = (code: string): string =>
  tokensOf(code)
    .filter(({ literal }) => !literal)
    .map(({ text }) => text)
    .join('')
    .toLowerCase()

const sectionsOf = (code: string) => code.split(';')

/** Pieces of a format: what is shown as it stands, and what the number is shown by. One pass, no way back. */
function tokensOf(code: string): { readonly text: string; readonly literal: boolean }[] {
  const tokens: { text: string; literal: boolean }[] = []
  const add = (text: string, literal: boolean) => {
    const last = tokens.at(-1)
    if (last?.literal === literal) last.text += text
    else tokens.push({ text, literal })
  }
  for (let at = 0; at < code.length; at += 1) {
    const sign = code[at] ?? ''
    if (sign === '"' || sign === '[') {
      const close = code.indexOf(sign === '"' ? '"' : ']', at + 1)
      const end = close === -1 ? code.length : close
      if (sign === '"') add(code.slice(at + 1, end), true)
      at = end
    } else if (sign === '\\') {
      add(code[at + 1] ?? '', true)
      at += 1
    } else if (sign === '_' || sign === '*') at += 1
    else add(sign, ' -/()'.includes(sign))
  }
  return tokens
}
