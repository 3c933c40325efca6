import { commonStems } from './common-passwords.ts'
import { swaps } from './letter-swaps.ts'

/** Why a password is refused; message key `password.<word>`. */
export type PasswordReason =
  | 'too-short'
  | 'too-long'
  | 'common'
  /** The server alone knows the long list (`isGuessedFirst`). */
  | 'listed'
  | 'repeats'
  | 'contains-email'
  | 'contains-name'
  | 'contains-tenant'
  | 'contains-product'

/** Whose password it is: words that somebody who guesses knows too. */
export interface PasswordAbout {
  readonly email?: string
  readonly displayName?: string
  readonly tenantNames?: readonly string[]
}

/** Shortest password, in characters as a person counts them. */
export const passwordMinimum = 12
/** Longest password, in bytes of UTF-8: bounds the work of one try. */
export const passwordMaximumBytes = 200

/** Letters of a word that may not stand in it: a shorter one stands in too much. */
const shortestWord = 4

/**
 * Checks a new password. Length and a list of what is guessed first; no rules about capitals or
 * digits and no expiry, which make passwords worse (NIST SP 800-63B, 5.1.1.2). The words that may not stand in it: of the
 * own address and name, of the tenants one works for, and of the product (ASVS 5.0, 6.1.2).
 * @returns all reasons at once, empty when the password is fine
 */
export function passwordReasons(password: string, about: PasswordAbout): readonly PasswordReason[] {
  if (new TextEncoder().encode(password.slice(0, 1000)).length > passwordMaximumBytes) return ['too-long']
  const reasons: PasswordReason[] = []
  const text = password.normalize('NFKC')
  const flat = letters(text)
  if ([...text].length < passwordMinimum) reasons.push('too-short')
  if (isRepeat(text) || isRun(text)) reasons.push('repeats')
  if (isCommon(text)) reasons.push('common')
  const name = letters(about.email?.split('@')[0] ?? '')
  if (name.length >= shortestWord && flat.includes(name)) reasons.push('contains-email')
  const holds = (word: string) => word.length >= shortestWord && flat.includes(word)
  if ((about.displayName ?? '').split(/[\s-]+/).some((part) => holds(letters(part)))) reasons.push('contains-name')
  if ((about.tenantNames ?? []).some((tenant) => holds(letters(tenant.replace(/^gemeente\s+/i, '')))))
    reasons.push('contains-tenant')
  if (holds('vliegwiel')) reasons.push('contains-product')
  return reasons
}

// Lower case, without accents and without anything that is no letter.
function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

function unswap(text: string): string {
  return [...text.toLowerCase()].map((sign) => swaps[sign] ?? sign).join('')
}

// "Welkom2026!!", "w@chtw00rd1234" and "welkomwelkom" all come down to one stem.
function isCommon(text: string): boolean {
  const tailless = text.replace(/[^\p{L}]+$/u, '')
  return [letters(text), letters(unswap(tailless))].some((word) => {
    const half = word.slice(0, word.length / 2)
    return commonStems.has(word) || (half + half === word && commonStems.has(half))
  })
}

// One to four characters over and over: "aaaaaaaaaaaa", "abc1abc1abc1".
function isRepeat(text: string): boolean {
  return /^(.{1,4}?)\1{2,}.{0,3}$/su.test(text)
}

// Each character one further than the last: "123456789012", "abcdefghijkl"; and back.
function isRun(text: string): boolean {
  const points = [...text.toLowerCase()].map((sign) => sign.codePointAt(0) ?? 0)
  const wraps = (a: number, b: number, step: number) =>
    b - a === step || (a === 57 && b === 48 && step === 1) || (a === 48 && b === 57 && step === -1)
  return (
    points.length > 3 &&
    [1, -1].some((step) => points.every((point, index) => index === 0 || wraps(points[index - 1] ?? 0, point, step)))
  )
}
