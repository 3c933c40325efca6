import type { RawCell } from '../values/raw-cell.ts'

/** What a format does to a number that is worth knowing: it shows a day, or digits with zeros in front (`000007`). */
export type CellFormat =
  | { readonly kind: 'day' }
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

/** A format with a day or a year in it; what stands in quotes, brackets or after a backslash is decoration. */
function showsDay(code: string): boolean {
  const bare = tokensOf(code)
    .filter(({ literal }) => !literal)
    .map(({ text }) => text)
    .join('')
    .toLowerCase()
  return /[dyj]/.test(bare) && bare !== 'general'
}

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
