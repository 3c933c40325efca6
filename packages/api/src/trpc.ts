import { initTRPC } from '@trpc/server'
import type { Permission } from '@vliegwiel/auth'
import { asAppError } from './errors/domain-errors.ts'
import { errorText } from './errors/error-text.ts'
import type { BaseVersion } from './ladder/base-version.ts'
import type { RequestContext } from './request-context.ts'

/** What is true of a procedure, for the tests that enumerate them and the screens that explain rights. */
export interface ProcedureFacts {
  readonly rung: 'public' | 'account' | 'tenant' | 'operator'
  readonly permission: Permission | null
  /** `change`: every call is in the log. `personal-data`: every read is. `none`: nothing about a person is read. */
  readonly audit: 'change' | 'personal-data' | 'none'
  /** A repeated call with the same key is answered, not repeated. */
  readonly idempotent: boolean
  /** On which version a change was made, or why it needs none; null for a read. */
  readonly base: BaseVersion | null
}

/** What a screen gets beside an HTTP status. */
export interface ErrorData {
  readonly code: string
  readonly reason: string | null
  /** In the language of the caller: what happened, what is kept, what to do. */
  readonly text: string
  readonly fields: readonly { readonly field: string; readonly problem: string }[]
  readonly params: Readonly<Record<string, unknown>>
  readonly retryAfterSeconds: number | null
  readonly requestId: string | null
}

export const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureFacts>()
  .create({
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const app = asAppError(error)
      const language = ctx?.language ?? 'nl'
      const data: ErrorData = {
        code: app.code,
        reason: app.reason,
        text: errorText(app, language),
        fields: app.fields,
        params: app.params,
        retryAfterSeconds: app.retryAfterSeconds,
        requestId: ctx?.requestId ?? null,
      }
      return { ...shape, message: app.code, data: { httpStatus: app.status, path: shape.data.path, app: data } }
    },
  })
