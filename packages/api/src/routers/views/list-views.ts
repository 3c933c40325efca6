import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { savedView, viewScreens } from './saved-view.ts'
import { viewsOf } from './view.repository.ts'

/** One's own views of a screen and those that colleagues share. */
export const listViews = tenantQuery(
  {
    permission: 'tenant:read',
    input: z.strictObject({ screen: z.enum(viewScreens) }),
    output: z.strictObject({ views: z.array(savedView) }),
  },
  async ({ trx, input, subject }) => {
    const rows = await viewsOf(trx, input.screen, subject.personId)
    return {
      views: rows.map((row) => ({
        viewId: row.view_id,
        screen: input.screen,
        name: row.name,
        query: row.query,
        shared: row.shared,
        own: row.owner_id === subject.personId,
        version: row.version,
      })),
    }
  },
)
