import { passesElevenTest } from './passes-eleven-test.ts'

/** Where something that can be a citizen service number stands: places in the text, the end not taken in. */
export interface FoundNumber {
  readonly from: number
  readonly to: number
}

interface Group {
  readonly from: number
  readonly to: number
  readonly digits: string
}

/** What people write between the digits of one number: at most three of these, never a line break, comma or letter. */
const BETWEEN = /^[\t \u00A0\u00AD\u2000-\u2015\u202F\u2060\u2212\u3000\uFEFF.\-/_\u00B7\u2022]{0,3}$/u
/** A day of the calendar: eight digits that belong together and to nobody. */
const DATE =
  /(?<![\d.\-/])(?:(?:19|20|21)\d\d([.\-/])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([.\-/])(?:0?[1-9]|1[0-2])\2(?:19|20|21)\d\d)(?![\d.\-/]*\d)/g
const NAMED = /(?:bsn|burgerservice\p{L}*|sofi\p{L}*|citizen service number)[^\d]{0,20}$/iu
const COUNTRY = /(?:\+|(?<!\d)00)31[\s.\-()0]{0,5}$/

/**
 * Every place in a text where a citizen service number can stand: nine digits that pass the eleven-test, also with
 * spaces, dots or dashes between them or written in other digits of Unicode; eight digits where the text names it. Never
 * answers with the number itself, so that nothing can store or log it. One in eleven other numbers of nine digits is
 * found too: it is refused with the reason, and a person writes it otherwise.
 */
export function findCitizenServiceNumbers(text: string): FoundNumber[] {
  const plain = asciiDigits(text)
  const masked = plain.replaceAll(DATE, (date) => 'd'.repeat(date.length))
  const groups = groupsOf(masked)
  const found: FoundNumber[] = []
  for (let first = 0; first < groups.length; first += 1) {
    const start = groups[first]
    if (start === undefined || (found.at(-1)?.to ?? 0) > start.from) continue
    const end = numberFrom(groups, first, masked)
    if (end !== null) found.push({ from: start.from, to: end })
  }
  return found
}

/** Whether a text may be kept. */
export const holdsCitizenServiceNumber = (text: string): boolean => findCitizenServiceNumbers(text).length > 0

/** Every group of digits that begins a number: the end of it, or null. */
function numberFrom(groups: readonly Group[], first: number, text: string): number | null {
  const start = groups[first]
  if (start === undefined) return null
  const before = text.slice(0, start.from)
  let digits = ''
  for (let place = first; place < groups.length; place += 1) {
    const group = groups[place]
    const last = groups[place - 1]
    if (group === undefined) return null
    if (place > first && last !== undefined && !BETWEEN.test(text.slice(last.to, group.from))) return null
    digits += group.digits
    if (digits.length > 9) return null
    if (digits.length === 9 && passesElevenTest(digits) && !COUNTRY.test(before)) return group.to
    if (digits.length === 8 && passesElevenTest(`0${digits}`) && NAMED.test(before)) return group.to
  }
  return null
}

function groupsOf(text: string): Group[] {
  return [...text.matchAll(/\d+/g)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    digits: found[0],
  }))
}

/** Digits of any script as 0 to 9, place by place, so that what is found points into the text as it came. */
function asciiDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const same = digit.normalize('NFKC')
    const value = /^[0-9]$/.test(same) ? same : valueInScript(digit.codePointAt(0) ?? 0)
    return digit.length === 2 ? `${value}\u200B` : value
  })
}

/** The digits of a script stand in a row of ten that begins at its zero. */
function valueInScript(code: number): string {
  let zero = code
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}
