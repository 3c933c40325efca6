import type { Answer, Refusal } from '../answer.ts'

/** The value of an answer that must be there. */
export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.value
}

/** What an answer refuses; empty when it refuses nothing. */
export const refusalsOf = (answer: Answer<unknown>): readonly Refusal[] => (answer.ok ? [] : answer.refusals)

/** The codes alone. */
export const codesOf = (answer: Answer<unknown>): string[] => refusalsOf(answer).map(({ code }) => code)

/** Numbers, days and words that nobody should send. */
export const hostileNumbers = [0, -0, -1, 1, 0.5, 1e9, 1e15, 2 ** 53, 1e300, Number.NaN, Infinity, -Infinity] as const
export const hostileTexts = [
  '',
  ' ',
  'a',
  '2026-13-01',
  '2026-02-30',
  '2026-02-28',
  '0000-00-00',
  '__proto__',
  'constructor',
] as const
