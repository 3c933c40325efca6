import { platformLog, type AuditFact } from '@vliegwiel/audit'
import { recordFact } from '@vliegwiel/audit/server'
import { asOperator } from '@vliegwiel/db'
import type { SignedIn } from '@vliegwiel/auth/server'
import { briefly } from '../errors/domain-errors.ts'
import type { RequestContext } from '../request-context.ts'
import { actorOf, arrivalOf, type Arrival } from './access.ts'

type Attempt = Omit<AuditFact, 'at' | 'origin' | 'network'>

/**
 * Adds a line to the log of the platform: the operator's door may add to it, and neither change nor remove. What cannot
 * be written down is not hidden: the line of the process says so.
 */
export async function recordOnPlatform(ctx: Arrival & Pick<RequestContext, 'services'>, fact: Attempt): Promise<void> {
  try {
    await asOperator(ctx.services.db, platformLog, (trx) => recordFact(trx, { ...fact, ...arrivalOf(ctx) }))
  } catch (failure) {
    ctx.services.log('error', 'attempt-not-recorded', { action: fact.action, cause: briefly(failure).code })
  }
}

/** An attempt at the platform that did not succeed, by whoever is signed in. Bad input and a busy database are none. */
export async function recordPlatformAttempt(
  ctx: RequestContext,
  session: SignedIn,
  given: { readonly action: string; readonly objectType: string; readonly objectId: string | null },
  error: unknown,
): Promise<void> {
  const { code, reason } = briefly(error)
  if (code === 'invalid-input' || code === 'busy') return
  await recordOnPlatform(ctx, {
    ...given,
    actor: actorOf({ ...ctx, viewAs: null }, session),
    objectLabel: null,
    result: code === 'not-allowed' ? 'refused' : 'failed',
    detail: { code, ...(reason === null ? {} : { reason }) },
  })
}
