import type { RouterInputs } from '@vliegwiel/api'

/** What is typed about the first choice; nothing is sent before an answer is chosen. */
export interface TypedAnswer {
  readonly kind: 'choice' | 'thinking' | 'rather-not-say' | null
  readonly words: string
  readonly domain: string | null
  readonly confirmed: boolean
  readonly callBackOn: string
}

export const noAnswer: TypedAnswer = { kind: null, words: '', domain: null, confirmed: false, callBackOn: '' }

/** The answer as it is sent; null while something is missing. */
export function answerOf(typed: TypedAnswer): RouterInputs['clients']['recordFirstAnswer']['answer'] | null {
  if (typed.kind === 'choice' && typed.words.trim() !== '')
    return { kind: 'choice', words: typed.words.trim(), domain: typed.domain, confirmed: typed.confirmed }
  if (typed.kind === 'thinking' && typed.callBackOn !== '') return { kind: 'thinking', callBackOn: typed.callBackOn }
  return typed.kind === 'rather-not-say' ? { kind: 'rather-not-say' } : null
}
