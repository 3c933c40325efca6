import { errorText } from '@vliegwiel/i18n/error-text'
import type { DomainError, Outcome } from '@vliegwiel/i18n/domain-error'
import { reasonOf } from './domain-errors.ts'

/** What a screen gets beside an HTTP status. */
export interface ErrorData {
  /** What it comes down to: how the screen goes on. */
  readonly code: Outcome
  /** `slice:code` where the slice says more than that. */
  readonly reason: string | null
  /** In the language of the caller: what happened, what is kept, what to do. */
  readonly text: string
  readonly fields: readonly { readonly field: string; readonly problem: string }[]
  readonly params: Readonly<Record<string, unknown>>
  readonly retryAfterSeconds: number | null
  readonly requestId: string | null
}

/** An error as it goes out. Never its message, which is for the log. */
export function errorData(error: DomainError, language: 'nl' | 'en', requestId: string | null): ErrorData {
  const { outcome, fields, params, retryAfterSeconds } = error
  const text = errorText(error, language)
  return { code: outcome, reason: reasonOf(error), text, fields, params, retryAfterSeconds, requestId }
}
