import { keepProof, proveIsolation } from '@vliegwiel/api/isolation'
import type { Services } from '@vliegwiel/api/server'
import { inTenant } from '@vliegwiel/db'
import type { JobHandler } from '@vliegwiel/jobs/server'

/** Proves the isolation of the tenant and keeps what it found. */
export function runIsolation(services: Services): JobHandler {
  return async ({ db, tenantId, progress }) => {
    const { slug } = await inTenant(db, { tenantId }, (trx) =>
      trx.selectFrom('tenant').select('slug').where('tenant_id', '=', tenantId).executeTakeFirstOrThrow(),
    )
    const proof = await proveIsolation(services, { tenantId, slug }, progress)
    const runId = await inTenant(db, { tenantId }, (trx) => keepProof(trx, proof))
    if (proof.leaks > 0) services.log('error', 'isolation-leak', { tenantId, runId, leaks: proof.leaks })
    return { runId, leaks: proof.leaks, probes: proof.probes }
  }
}
