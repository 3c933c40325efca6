import { can } from '@vliegwiel/auth'
import { importTargets } from '../../slices.ts'
import type { ImportRun, ImportTarget, ImportTargets } from '@vliegwiel/imports'
import { findRun, targetOf, type ImportContext } from '@vliegwiel/imports/server'
import { dayOf } from '@vliegwiel/i18n'
import { apiError } from '../../errors/api-error.ts'
import type { TenantCall } from '../../ladder/tenant-procedure.ts'
import { timeZoneOf } from '../settings/time-zone.ts'
import type { Services } from '../../services.ts'

type Call = Pick<TenantCall<unknown>, 'trx' | 'at' | 'ctx' | 'session' | 'subject'>

const targetsOf = (services: Services): ImportTargets => services.importTargets ?? importTargets

/**
 * Rows in a transaction. The embedded database has one connection, in this very process: everybody waits for as long as a
 * chunk takes.
 */
const chunkRowsOf: Readonly<Record<Services['db']['engine'], number>> = { pglite: 50, postgres: 500 }

/** What imports work with, for the person who asks. */
export async function importContext({ trx, at, ctx, session }: Call): Promise<ImportContext> {
  const { personId, displayName } = session.person
  const { services } = ctx
  const zone = await timeZoneOf(trx)
  return {
    trx,
    at,
    targets: targetsOf(services),
    by: { personId, name: displayName },
    zone,
    today: dayOf(at, zone),
    chunkRows: chunkRowsOf[services.db.engine],
  }
}

/** Targets whose own right this person has, beside the right to import. */
export function mayInto({ ctx, subject }: Call): ImportTarget[] {
  return [...targetsOf(ctx.services).values()].filter(({ permission }) => can(subject, permission))
}

/** @throws apiError not-allowed when the person may not touch what this target writes */
export function demandTarget(call: Call, word: string): ImportTarget {
  const target = targetOf({ targets: targetsOf(call.ctx.services) }, word)
  if (!can(call.subject, target.permission)) {
    throw apiError('not-allowed', { permission: target.permission })
  }
  return target
}

/** A run whose target this person may touch; any other is not there for them. */
export async function demandRun(call: Call, runId: string): Promise<ImportRun> {
  const run = await findRun(call.trx, runId)
  demandTarget(call, run.target)
  return run
}
