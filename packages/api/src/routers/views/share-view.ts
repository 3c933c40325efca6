import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { knownView, setShared } from './view.repository.ts'

/** Shows one's view to colleagues of the tenant, or stops showing it. */
export const shareView = tenantMutation(
  {
    permission: 'view:share',
    objectType: 'view',
    input: z.strictObject({ viewId: z.uuid(), shared: z.boolean(), version: z.number().int().min(1) }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, insist, subject, at }) => {
    const view = await knownView(trx, input.viewId, subject.personId)
    insist({ ownerId: view.owner_id })
    if (!(await setShared(trx, input, at))) throw apiError('version-conflict', { version: view.version })
    return done(
      { version: input.version + 1 },
      { objectId: input.viewId, objectLabel: view.name, detail: { shared: input.shared } },
    )
  },
)
