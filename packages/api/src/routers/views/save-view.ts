import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { viewName, viewQuery, viewScreens } from './saved-view.ts'
import { insertView } from './view.repository.ts'

/** Keeps the filters of a list under a name. */
export const saveView = tenantMutation(
  {
    permission: 'view:save',
    objectType: 'view',
    base: { none: 'makes-new' },
    input: z.strictObject({ screen: z.enum(viewScreens), name: viewName, query: viewQuery }),
    output: z.strictObject({ viewId: z.uuid() }),
  },
  async ({ trx, input, subject, at }) => {
    const viewId = await insertView(trx, input, subject.personId, at)
    return done({ viewId }, { objectId: viewId, objectLabel: input.name, detail: { screen: input.screen } })
  },
)
