import { ConstraintError, DatabaseBusyError } from '@vliegwiel/db'
import { type DomainError, type FieldProblem, isDomainError, type Outcome } from '@vliegwiel/i18n/domain-error'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { apiError } from './api-error.ts'

const statuses: Readonly<Record<Outcome, number>> = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'version-conflict': 409,
  'key-reused': 409,
  'still-running': 409,
  'rule-refused': 422,
  'too-many-tries': 429,
  'demo-only': 403,
  unexpected: 500,
  busy: 503,
}

/** The HTTP status that an error travels under. */
export const statusOf = ({ outcome }: Pick<DomainError, 'outcome'>): number => statuses[outcome]

/** The code of the slice that refused, where it says more than the outcome; the log and the screens go by it. */
export const reasonOf = ({ code, outcome }: Pick<DomainError, 'code' | 'outcome'>): string | null =>
  code === `api:${outcome}` ? null : code

/**
 * Any error as the one of the domain. Technical ones get the outcome that helps whoever asked; what nobody foresaw
 * becomes `unexpected`: its text stays in the log.
 */
export function asDomainError(error: unknown): DomainError {
  if (isDomainError(error)) return error
  if (error instanceof DatabaseBusyError) {
    return apiError('busy', {}, { retryAfterSeconds: error.retryAfterSeconds, cause: error })
  }
  if (error instanceof ConstraintError) return apiError('conflict', {}, { logText: error.message, cause: error })
  if (error instanceof ZodError) return apiError('invalid-input', {}, { fields: fieldsOf(error), cause: error })
  if (error instanceof TRPCError) return ofTransport(error)
  return apiError('unexpected', {}, { logText: error instanceof Error ? error.message : String(error), cause: error })
}

/** What the log keeps of an error that somebody ran into: no text, no values. */
export function briefly(error: unknown): { readonly code: Outcome; readonly reason: string | null } {
  const domain = asDomainError(error)
  return { code: domain.outcome, reason: reasonOf(domain) }
}

function ofTransport(error: TRPCError): DomainError {
  if (error.cause !== undefined && !(error.cause instanceof TRPCError) && error.code !== 'PARSE_ERROR') {
    const inner = asDomainError(error.cause)
    if (inner.outcome !== 'unexpected' || error.code === 'INTERNAL_SERVER_ERROR') return inner
  }
  if (error.code === 'NOT_FOUND') return apiError('not-found', {}, { cause: error })
  if (error.code === 'INTERNAL_SERVER_ERROR')
    return apiError('unexpected', {}, { logText: error.message, cause: error })
  return apiError('invalid-input', {}, { logText: error.message, cause: error })
}

function fieldsOf(error: ZodError): FieldProblem[] {
  return error.issues.slice(0, 50).map((issue) => ({
    field: issue.path.map(String).join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : ''),
    problem: issue.code,
  }))
}
