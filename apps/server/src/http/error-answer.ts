import { AppError, errorText } from '@vliegwiel/api/server'

type Language = 'nl' | 'en'

/**
 * Refusals that are no procedure's: the same shape as theirs, so that a client reads one kind of error. `status` is
 * given where HTTP has a finer word than the code.
 */
export function errorAnswer(
  error: AppError,
  more: { readonly language: Language; readonly requestId: string; readonly status?: number },
): Response {
  const status = more.status ?? error.status
  const body = {
    error: {
      message: error.code,
      code: -32_600,
      data: {
        httpStatus: status,
        app: {
          code: error.code,
          reason: error.reason,
          text: errorText(error, more.language),
          fields: error.fields,
          params: error.params,
          retryAfterSeconds: error.retryAfterSeconds,
          requestId: more.requestId,
        },
      },
    },
  }
  const headers: Record<string, string> = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  if (error.retryAfterSeconds !== null) headers['retry-after'] = String(error.retryAfterSeconds)
  return new Response(JSON.stringify(body), { status, headers })
}
