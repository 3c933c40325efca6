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
