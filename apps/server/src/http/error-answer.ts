import { errorData, statusOf } from '@vliegwiel/api/server'
import type { DomainError } from '@vliegwiel/i18n/domain-error'

type Language = 'nl' | 'en'
type More = { readonly language: Language; readonly requestId: string; readonly status?: number }

/** A refusal as it goes out: status, the seconds to wait if there are any, and the text of the body. */
export interface Refusal {
  readonly status: number
  readonly retryAfter: string | null
  readonly body: string
}

/**
 * Refusals that are no procedure's: the same shape as theirs, so that a client reads one kind of error. `status` is
 * given where HTTP has a finer word than the outcome.
 */
export function refusal(error: DomainError, more: More): Refusal {
  const status = more.status ?? statusOf(error)
  const app = errorData(error, more.language, more.requestId)
  const body = { error: { message: app.code, code: -32_600, data: { httpStatus: status, app } } }
  const retryAfter = error.retryAfterSeconds === null ? null : String(error.retryAfterSeconds)
  return { status, retryAfter, body: JSON.stringify(body) }
}

/** The same for routes that answer with a web Response. */
export function errorAnswer(error: DomainError, more: More): Response {
  const { status, retryAfter, body } = refusal(error, more)
  const headers: Record<string, string> = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  if (retryAfter !== null) headers['retry-after'] = retryAfter
  return new Response(body, { status, headers })
}
