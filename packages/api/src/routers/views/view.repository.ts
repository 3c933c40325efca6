import { newId, type TenantTransaction } from '@vliegwiel/db'
import { apiError } from '../../errors/api-error.ts'

/** One's own views of a screen and those that colleagues share, by name. */
export function viewsOf(trx: TenantTransaction, screen: string, personId: string) {
  return trx
    .selectFrom('saved_view')
    .selectAll()
    .where('screen', '=', screen)
    .where((where) => where.or([where('owner_id', '=', personId), where('shared', '=', true)]))
    .orderBy('name')
    .limit(100)
    .execute()
}

/** The view, if the person may know of it: their own or a shared one. @throws apiError not-found */
export async function knownView(trx: TenantTransaction, viewId: string, personId: string) {
  const view = await trx.selectFrom('saved_view').selectAll().where('view_id', '=', viewId).executeTakeFirst()
  if (!view || (view.owner_id !== personId && !view.shared)) throw apiError('not-found', { what: 'view' })
  return view
}

/** Answers the id of the new view. */
export async function insertView(
  trx: TenantTransaction,
  view: { readonly screen: string; readonly name: string; readonly query: string },
  ownerId: string,
  at: Date,
): Promise<string> {
  const viewId = newId()
  await trx
    .insertInto('saved_view')
    .values({ ...view, view_id: viewId, owner_id: ownerId, changed_at: at })
    .execute()
  return viewId
}

/** Answers whether it was still at this version. */
export async function setShared(
  trx: TenantTransaction,
  { viewId, shared, version }: { readonly viewId: string; readonly shared: boolean; readonly version: number },
  at: Date,
): Promise<boolean> {
  const changed = await trx
    .updateTable('saved_view')
    .set({ shared, version: version + 1, changed_at: at })
    .where('view_id', '=', viewId)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function deleteView(trx: TenantTransaction, viewId: string): Promise<void> {
  await trx.deleteFrom('saved_view').where('view_id', '=', viewId).execute()
}
