import { kinds } from '@vliegwiel/api/server'
import { recordFact } from '@vliegwiel/audit/server'
import { adoptInherited, carryOutRelease, lockRelease, type DocumentContext } from '@vliegwiel/configuration/server'
import { inTenant } from '@vliegwiel/db'
import type { JobHandler } from '@vliegwiel/jobs/server'
import { z } from 'zod'

const releaseInput = z.strictObject({ releaseId: z.uuid() })
const adoptInput = z.strictObject({ tenantId: z.uuid() })

/**
 * Puts the documents of a planned release into force, in one transaction with its entry in the log. Cut off, nothing
 * came into force and it is taken up again; carried out before, it does nothing.
 */
export const releaseDocuments: JobHandler = async ({ db, tenantId, input, at }) => {
  const { releaseId } = releaseInput.parse(input)
  return inTenant(db, { tenantId, door: 'release' }, async (trx) => {
    // Locked before it is read: of two processes that got it, the second sees that it was carried out.
    const release = await lockRelease(trx, releaseId)
    if (!release) return { state: 'cancelled' }
    const by = { personId: release.created_by ?? releaseId, name: release.created_by_name }
    const carried = await carryOutRelease({ trx, kinds, by, at } satisfies DocumentContext, releaseId)
    if (release.state === 'planned') {
      const { documents, tenants, problems } = carried
      await recordFact(trx, {
        at,
        actor: { personId: release.created_by, name: release.created_by_name, actingAs: null },
        action: 'releases.carryOut',
        objectType: 'release',
        objectId: releaseId,
        objectLabel: release.name,
        result: carried.state === 'done' ? 'ok' : 'failed',
        origin: 'job',
        network: null,
        detail: { documents, tenants, problems },
      })
    }
    return { state: carried.state, documents: carried.documents, tenants: carried.tenants }
  })
}

/** Gives a tenant that is new below this one, or was hung here, what is in force here. */
export const adoptDocuments: JobHandler = async ({ db, tenantId, input, startedBy, at }) => {
  const child = adoptInput.parse(input).tenantId
  const by = { personId: startedBy ?? child, name: 'Vliegwiel' }
  const { adopted, left } = await inTenant(db, { tenantId, door: 'release' }, (trx) =>
    adoptInherited({ trx, kinds, by, at }, child),
  )
  return { documents: adopted, left }
}
