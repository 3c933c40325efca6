import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { savedView, viewScreens } from './saved-view.ts'

/** One's own views of a screen and those that colleagues share. */
export const listViews = tenantQuery(
  {
    permission: 'tenant:read',
    input: z.strictObject({ screen: z.enum(viewScreens) }),
    output: z.strictObject({ views: z.array(savedView) }),
  },
  async ({ trx, input, subject }) => {
    const rows = await trx
      .selectFrom('saved_view')
      .selectAll()
      .where('screen', '=', input.screen)
      .where((where) => where.or([where('owner_id', '=', subject.personId), where('shared', '=', true)]))
      .orderBy('name')
      .limit(100)
      .execute()
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
