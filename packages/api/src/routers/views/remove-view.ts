import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { deleteView, knownView } from './view.repository.ts'

/** Throws away one's own view. The answer holds what is needed to put it back. */
export const removeView = tenantMutation(
  {
    permission: 'view:save',
    objectType: 'view',
    base: { none: 'own-object' },
    input: z.strictObject({ viewId: z.uuid() }),
    output: z.strictObject({ screen: z.string(), name: z.string(), query: z.string() }),
  },
  async ({ trx, input, subject }) => {
    const view = await knownView(trx, input.viewId, subject.personId)
    if (view.owner_id !== subject.personId) throw apiError('not-allowed', { permission: 'view:save' })
    await deleteView(trx, input.viewId)
    const { screen, name, query } = view
    return done({ screen, name, query }, { objectId: input.viewId, objectLabel: name })
  },
)
