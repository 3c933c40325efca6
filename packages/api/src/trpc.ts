import { initTRPC } from '@trpc/server'
import type { Permission } from '@vliegwiel/auth'
import { asDomainError, statusOf } from './errors/domain-errors.ts'
import { errorData } from './errors/error-data.ts'
import type { BaseVersion } from './ladder/base-version.ts'
import type { RequestContext } from './request-context.ts'

/** What is true of a procedure, for the tests that enumerate them and the screens that explain rights. */
export interface ProcedureFacts {
  readonly rung: 'public' | 'account' | 'tenant' | 'operator'
  readonly permission: Permission | null
  /** The door whose scope says who asks, where the rows of it are not of the whole tenant. */
  readonly door?: 'client' | 'partner'
  /**
   * `change`: every call is in the log. `continues`: a part of a change that is in the log already; attempts that fail
   * are. `personal-data`: every read is. `colleagues`: names of colleagues beside their
   * work are read, and no line is written. `none`: nothing about another person is read.
   */
  readonly audit: 'change' | 'continues' | 'personal-data' | 'colleagues' | 'none'
  /** A repeated call with the same key is answered, not repeated. */
  readonly idempotent: boolean
  /** On which version a change was made, or why it needs none; null for a read. */
  readonly base: BaseVersion | null
}

export const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureFacts>()
  .create({
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const domain = asDomainError(error)
      const data = errorData(domain, ctx?.language ?? 'nl', ctx?.requestId ?? null)
      return { ...shape, message: data.code, data: { httpStatus: statusOf(domain), path: shape.data.path, app: data } }
    },
  })
