import type { Permission } from '@vliegwiel/auth'
import { platformAccess, type TenantAccess } from './access.ts'
import type { AskedStep } from './one-step.ts'
import { recordPlatformAttempt } from './platform-log.ts'
import { factOf, type AskedCall } from './keyed-change.ts'
import { demand, recordAttempt } from './refusals.ts'

/** Asks the right to a read or a change; one that is missing stands in the tenant's log. @throws apiError not-allowed */
export async function demandLogged(
  call: AskedCall<TenantAccess>,
  permission: Permission,
  objectType: string,
): Promise<void> {
  try {
    demand(call.access.subject, permission)
  } catch (error) {
    const fact = { ...factOf(call, objectType), objectId: null, objectLabel: null }
    await recordAttempt(call.ctx, call.access.tenantId, fact, error)
    throw error
  }
}

/** Asks a right on the platform floor; one that is missing stands in the log of the platform. @throws apiError not-allowed */
export async function demandOnPlatform(
  { ctx, path }: AskedStep,
  permission: Permission,
  objectType: string,
): Promise<void> {
  const { session, subject } = platformAccess(ctx)
  try {
    demand(subject, permission)
  } catch (error) {
    await recordPlatformAttempt(ctx, session, { action: path, objectType, objectId: null }, error)
    throw error
  }
}
