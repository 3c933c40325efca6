import { atSignIn, type Database } from '@vliegwiel/db'

/** The tenant of a portal by the word in its address; it may be closed. */
export function tenantOfPortal(db: Database, slug: string) {
  return atSignIn(
    db,
    (trx) =>
      trx
        .selectFrom('tenant')
        .select(['tenant_id', 'name', 'status', 'portal_opened_at'])
        .where('slug', '=', slug)
        .executeTakeFirst(),
    { readOnly: true },
  )
}

/** The municipalities whose portal is open, by name. */
export function openMunicipalities(db: Database, at: Date) {
  return atSignIn(
    db,
    (trx) =>
      trx
        .selectFrom('tenant')
        .select(['slug', 'name'])
        .where('kind', '=', 'municipality')
        .where('status', '=', 'active')
        .where('portal_opened_at', '<=', at)
        .orderBy('name')
        .execute(),
    { readOnly: true },
  )
}

/** The national tenants of this installation, oldest first. */
export function nationalTenants(db: Database) {
  return atSignIn(
    db,
    (trx) => trx.selectFrom('tenant').select('slug').where('kind', '=', 'national').orderBy('created_at').execute(),
    { readOnly: true },
  )
}
