import { AuthError, type AuthCode } from '@vliegwiel/auth'
import { ConfigurationError, type ConfigurationErrorCode } from '@vliegwiel/configuration'
import { ConstraintError, DatabaseBusyError } from '@vliegwiel/db'
import { ImportError, type ImportCode } from '@vliegwiel/imports'
import { PilotError, type PilotErrorCode } from '@vliegwiel/pilots'
import { TenantError, type TenantErrorCode } from '@vliegwiel/tenants'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { AppError, type AppErrorCode, type FieldProblem } from './app-error.ts'

const ofTenants: Readonly<Record<TenantErrorCode, AppErrorCode>> = {
  'tenant-not-found': 'not-found',
  'slug-taken': 'conflict',
  placement: 'rule-refused',
  'version-conflict': 'version-conflict',
  'wrong-status': 'rule-refused',
  'portal-open': 'rule-refused',
  'has-open-tenants-below': 'rule-refused',
  'setting-invalid': 'invalid-input',
  'host-taken': 'conflict',
}

const ofAuth: Readonly<Record<AuthCode, AppErrorCode>> = {
  'sign-in-failed': 'not-signed-in',
  'too-many-tries': 'too-many-tries',
  'second-factor-failed': 'not-signed-in',
  'challenge-expired': 'not-signed-in',
  'session-ended': 'not-signed-in',
  'fresh-proof-needed': 'not-allowed',
  'password-refused': 'invalid-input',
  'second-factor-already-on': 'conflict',
  'second-factor-not-on': 'conflict',
  'invitation-not-found': 'not-found',
  'invitation-closed': 'rule-refused',
  'sign-in-first': 'not-signed-in',
  'already-member': 'conflict',
  'operator-cannot-join': 'rule-refused',
  'role-unknown': 'invalid-input',
  'person-not-found': 'not-found',
  'changed-meanwhile': 'version-conflict',
  'last-administrator': 'rule-refused',
  'not-yourself': 'not-allowed',
  'provider-not-found': 'not-found',
  'provider-unreachable': 'rule-refused',
  'provider-address-refused': 'invalid-input',
  'provider-answer-refused': 'rule-refused',
  'flow-expired': 'not-signed-in',
  'identity-unknown': 'not-signed-in',
  'identity-in-use': 'conflict',
  'email-not-verified': 'rule-refused',
  'email-differs': 'rule-refused',
  'no-membership': 'not-allowed',
  'demo-only': 'demo-only',
  'email-refused': 'invalid-input',
  'already-invited': 'conflict',
  'account-needed': 'not-signed-in',
  'cursor-unknown': 'invalid-input',
}

const ofConfiguration: Readonly<Record<ConfigurationErrorCode, AppErrorCode>> = {
  'document-not-found': 'not-found',
  'version-not-found': 'not-found',
  'release-not-found': 'not-found',
  'kind-unknown': 'not-found',
  'key-taken': 'conflict',
  'document-invalid': 'invalid-input',
  'save-conflict': 'version-conflict',
  'held-by-other': 'conflict',
  'step-not-allowed': 'rule-refused',
  'approval-refused': 'rule-refused',
  'approvals-missing': 'rule-refused',
  'checks-failed': 'rule-refused',
  'inbox-open': 'rule-refused',
  'base-moved': 'rule-refused',
  'draft-differs': 'rule-refused',
  'release-in-past': 'rule-refused',
  'release-empty': 'rule-refused',
  'changed-meanwhile': 'version-conflict',
  'block-not-found': 'not-found',
  'bundle-refused': 'rule-refused',
  'reason-missing': 'invalid-input',
}

const ofImports: Readonly<Record<ImportCode, AppErrorCode>> = {
  'import-not-found': 'not-found',
  'target-unknown': 'not-found',
  'destination-unknown': 'not-found',
  'file-refused': 'rule-refused',
  'file-gone': 'rule-refused',
  'mapping-unfit': 'rule-refused',
  'notation-needed': 'rule-refused',
  'wrong-step': 'rule-refused',
  'changed-meanwhile': 'version-conflict',
  'rows-refused': 'rule-refused',
  'undo-too-late': 'rule-refused',
  'undo-busy': 'conflict',
}

const ofPilots: Readonly<Record<PilotErrorCode, AppErrorCode>> = {
  'pilot-not-found': 'not-found',
  'pilot-exists': 'conflict',
  'changed-meanwhile': 'version-conflict',
  'plan-locked': 'rule-refused',
  'plan-not-in-force': 'rule-refused',
  'plan-unchanged': 'rule-refused',
  'pilot-closed': 'rule-refused',
  'already-allocated': 'conflict',
  'arm-full': 'rule-refused',
  'arm-needed': 'rule-refused',
  'arm-unknown': 'not-found',
  'arm-fixed': 'rule-refused',
  'enrolment-fixed': 'rule-refused',
  'consent-by-step': 'rule-refused',
  'consent-contradicts-arm': 'rule-refused',
  'breaks-criteria': 'rule-refused',
  'no-consent': 'rule-refused',
  'step-impossible': 'rule-refused',
  'stratum-unknown': 'rule-refused',
  'cluster-needed': 'rule-refused',
  'outcome-before-start': 'rule-refused',
  'outcome-unknown': 'not-found',
  'outcome-value': 'invalid-input',
  'not-in-cohort': 'not-found',
  'consent-withdrawn': 'rule-refused',
  'nothing-to-publish': 'rule-refused',
}

/** Any error to the one of the API. What nobody foresaw becomes `unexpected`: its text stays in the log. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof TenantError) {
    return new AppError(ofTenants[error.code], { reason: error.code, params: error.params, cause: error })
  }
  if (error instanceof ConfigurationError) {
    return new AppError(ofConfiguration[error.code], { reason: error.code, params: error.params, cause: error })
  }
  if (error instanceof ImportError) {
    return new AppError(ofImports[error.code], { reason: error.code, params: error.params, cause: error })
  }
  if (error instanceof PilotError) {
    return new AppError(ofPilots[error.code], { reason: `pilot:${error.code}`, params: error.params, cause: error })
  }
  if (error instanceof AuthError) {
    const seconds = error.params['retryAfterSeconds']
    return new AppError(ofAuth[error.code], {
      reason: error.code,
      params: error.params,
      cause: error,
      ...(typeof seconds === 'number' ? { retryAfterSeconds: seconds } : {}),
    })
  }
  if (error instanceof DatabaseBusyError) {
    return new AppError('busy', { retryAfterSeconds: error.retryAfterSeconds, cause: error })
  }
  if (error instanceof ConstraintError) return new AppError('conflict', { logText: error.message, cause: error })
  if (error instanceof ZodError) return new AppError('invalid-input', { fields: fieldsOf(error), cause: error })
  if (error instanceof TRPCError) return ofTransport(error)
  return new AppError('unexpected', { logText: error instanceof Error ? error.message : String(error), cause: error })
}

function ofTransport(error: TRPCError): AppError {
  if (error.cause !== undefined && !(error.cause instanceof TRPCError) && error.code !== 'PARSE_ERROR') {
    const inner = asAppError(error.cause)
    if (inner.code !== 'unexpected' || error.code === 'INTERNAL_SERVER_ERROR') return inner
  }
  if (error.code === 'NOT_FOUND') return new AppError('not-found', { cause: error })
  if (error.code === 'INTERNAL_SERVER_ERROR')
    return new AppError('unexpected', { logText: error.message, cause: error })
  return new AppError('invalid-input', { logText: error.message, cause: error })
}

function fieldsOf(error: ZodError): FieldProblem[] {
  return error.issues.slice(0, 50).map((issue) => ({
    field: issue.path.map(String).join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : ''),
    problem: issue.code,
  }))
}
