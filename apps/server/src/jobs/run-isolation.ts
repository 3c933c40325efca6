import { keepProof, proveIsolation } from '@vliegwiel/api/isolation'
import type { Services } from '@vliegwiel/api/server'
import { inTenant } from '@vliegwiel/db'
import type { JobHandler } from '@vliegwiel/jobs/server'
import { findTenant } from '@vliegwiel/tenants/server'

/** Proves the isolation of the tenant and keeps what it found. */
export function runIsolation(services: Services): JobHandler {
  return async ({ db, tenantId, progress }) => {
    const tenant = await inTenant(db, { tenantId }, (trx) => findTenant(trx, tenantId))
    if (tenant === undefined) throw new Error('the tenant of a job is there')
    const proof = await proveIsolation(services, { tenantId, slug: tenant.slug }, progress)
    const runId = await inTenant(db, { tenantId }, (trx) => keepProof(trx, proof))
    if (proof.leaks > 0) services.log('error', 'isolation-leak', { tenantId, runId, leaks: proof.leaks })
    return { runId, leaks: proof.leaks, probes: proof.probes }
  }
}
