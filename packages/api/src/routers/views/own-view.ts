import type { TenantTransaction } from '@vliegwiel/db'
import { apiError } from '../../errors/api-error.ts'

/** The view, if the person may know of it: their own or a shared one. */
export async function knownView(trx: TenantTransaction, viewId: string, personId: string) {
  const view = await trx.selectFrom('saved_view').selectAll().where('view_id', '=', viewId).executeTakeFirst()
  if (!view || (view.owner_id !== personId && !view.shared)) throw apiError('not-found', { what: 'view' })
  return view
}
