/**
 * Nine digits that pass the check of a citizen service number: 9a + 8b + … + 2h − i is a multiple of eleven (Besluit
 * burgerservicenummer, art. 2; Logisch ontwerp BSN, the "elfproef").
 */
export function passesElevenTest(nine: string): boolean {
  let sum = 0
  for (let at = 0; at < 9; at += 1) sum += (nine.charCodeAt(at) - 48) * (at === 8 ? -1 : 9 - at)
  return sum % 11 === 0 && Number(nine) > 0
}

/** Is the whole text such a number? Also of eight digits: a spreadsheet drops the zero in front. */
export function isBsn(text: string): boolean {
  const digits = asTyped(text).replace(/[.\s\-\u2010-\u2015\u2212/_]/g, '')
  return /^\d{8,9}$/.test(digits) && passesElevenTest(digits.padStart(9, '0'))
}

/** Spreadsheets set digits apart by spaces that do not break, and by signs that nobody sees; to people it is one number. */
const asTyped = (text: string) => text.normalize('NFKC').replace(/\p{Cf}/gu, '')

const apart = String.raw`[ .\-\u2010-\u2015\u2212/_]`
const groups = [
  String.raw`\d{9}`,
  `\\d{3}${apart}\\d{3}${apart}\\d{3}`,
  `\\d{4}${apart}\\d{2}${apart}\\d{3}`,
  String.raw`\d(?: \d){8}`,
]
// Nine digits that are not part of a longer number, written on or in the groups in which people write them.
const ninesInText = new RegExp(String.raw`(?<!\d)(?<!\d[.,])(?:${groups.join('|')})(?!\d|[.,]\d)`, 'g')

/** Does such a number of nine digits stand anywhere in the text? */
export function holdsBsn(text: string): boolean {
  if (text.length < 9) return false
  for (const [found] of asTyped(text).matchAll(ninesInText)) {
    if (passesElevenTest(found.replace(/\D/g, ''))) return true
  }
  return false
}

const names = /^(?:bsn|burgerservicen|sofin|citizenservicen)/

/** Is the heading a name of it? `Klantnummer (geen BSN)` says that it is not. */
export function namesBsn(heading: string): boolean {
  const words = heading
    .slice(0, 500)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const denied = words.some((word) => ['geen', 'niet', 'zonder', 'no', 'not', 'without'].includes(word))
  if (denied) return false
  const joined = words.map((_, at) => words.slice(at, at + 3).join(''))
  return joined.some((word) => names.test(word)) || words.some((word) => word.endsWith('bsn'))
}
