import { can } from '@vliegwiel/auth'
import { importTargets } from '../../import-targets.ts'
import type { ImportRun, ImportTarget, ImportTargets } from '@vliegwiel/imports'
import { findRun, targetOf, type ImportContext } from '@vliegwiel/imports/server'
import { AppError } from '../../errors/app-error.ts'
import type { TenantCall } from '../../ladder/tenant-procedure.ts'
import type { Services } from '../../services.ts'
import { todayOf } from '../settings/time-zone.ts'

type Call = Pick<TenantCall<unknown>, 'trx' | 'at' | 'ctx' | 'session' | 'subject'>

const targetsOf = (services: Services): ImportTargets => services.importTargets ?? importTargets

/** What imports work with, for the person who asks. */
export async function importContext(call: Call): Promise<ImportContext> {
  const { trx, at, ctx, session } = call
  const { personId, displayName } = session.person
  const today = await todayOf(call)
  return { trx, at, today, targets: targetsOf(ctx.services), by: { personId, name: displayName } }
}

/** Targets whose own right this person has, beside the right to import. */
export function mayInto({ ctx, subject }: Call): ImportTarget[] {
  return [...targetsOf(ctx.services).values()].filter(({ permission }) => can(subject, permission))
}

/** @throws AppError not-allowed when the person may not touch what this target writes */
export function demandTarget(call: Call, word: string): ImportTarget {
  const target = targetOf({ targets: targetsOf(call.ctx.services) }, word)
  if (!can(call.subject, target.permission)) {
    throw new AppError('not-allowed', { params: { permission: target.permission } })
  }
  return target
}

/** A run whose target this person may touch; any other is not there for them. */
export async function demandRun(call: Call, runId: string): Promise<ImportRun> {
  const run = await findRun(call.trx, runId)
  demandTarget(call, run.target)
  return run
}
