import { mayTry, type Permission, type Subject } from '@vliegwiel/auth'
import type { AuditFact } from '@vliegwiel/audit'
import { recordFact } from '@vliegwiel/audit/server'
import { inTenant } from '@vliegwiel/db'
import { apiError } from '../errors/api-error.ts'
import { briefly } from '../errors/domain-errors.ts'
import { arrivalOf } from './access.ts'
import type { RequestContext } from '../request-context.ts'

/** @throws apiError not-allowed naming the missing right; the screen explains it. */
export function demand(subject: Subject, permission: Permission): void {
  if (!mayTry(subject, permission)) throw apiError('not-allowed', { permission })
}

/**
 * Writes an attempt that did not succeed into the tenant's log, in a transaction of its own: that of the attempt is
 * undone. Bad input and a busy database are no attempt at anything.
 */
export async function recordAttempt(
  ctx: RequestContext,
  tenantId: string,
  fact: Omit<AuditFact, 'result' | 'at' | 'origin' | 'network' | 'detail'>,
  error: unknown,
): Promise<void> {
  const { code, reason } = briefly(error)
  if (code === 'invalid-input' || code === 'busy') return
  const result = code === 'not-allowed' ? 'refused' : 'failed'
  const detail = { code, ...(reason === null ? {} : { reason }) }
  try {
    await inTenant(ctx.services.db, { tenantId }, (trx) =>
      recordFact(trx, { ...fact, result, detail, ...arrivalOf(ctx) }),
    )
  } catch (failure) {
    ctx.services.log('error', 'attempt-not-recorded', { action: fact.action, cause: briefly(failure).code })
  }
}
