import { asOperator, atAccounts, enterTenant } from '../doors.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../pool.ts'

export interface PlantedTenant {
  readonly tenantId: string
  readonly path: readonly string[]
  readonly name: string
}

let planted = 0

/** Puts a tenant straight into the tree, for tests of packages that may not import `@vliegwiel/tenants`. */
export async function plantTenant(
  db: Database,
  given: {
    name?: string
    parent?: PlantedTenant
    kind?: 'national' | 'region' | 'municipality' | 'brand'
    portalOpen?: boolean
  } = {},
): Promise<PlantedTenant> {
  const tenantId = newId()
  const path = [...(given.parent?.path ?? []), tenantId]
  const name = given.name ?? `Gemeente ${(planted += 1)}`
  const now = new Date()
  await asOperator(db, { tenantId }, (trx) =>
    trx
      .insertInto('tenant')
      .values({
        tenant_id: tenantId,
        parent_id: given.parent?.tenantId ?? null,
        kind: given.kind ?? 'municipality',
        slug: `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${tenantId.slice(-6)}`,
        name,
        path,
        created_at: now,
        changed_at: now,
        archived_at: null,
        erase_after: null,
        portal_opened_at: given.portalOpen === false ? null : now,
      })
      .execute(),
  )
  return { tenantId, path, name }
}

export interface PlantedMember {
  readonly personId: string
  readonly email: string
  readonly displayName: string
}

/** Makes an account without a password, with roles in one tenant. */
export async function plantMember(
  db: Database,
  tenantId: string,
  given: { name?: string; email?: string; roles?: readonly string[]; isOperator?: boolean } = {},
): Promise<PlantedMember> {
  const personId = newId()
  const displayName = given.name ?? `Mens ${(planted += 1)}`
  const email = given.email ?? `${personId}@voorbeeld.example`
  const now = new Date()
  await atAccounts(db, async (trx) => {
    await trx
      .insertInto('auth.person')
      .values({
        person_id: personId,
        email,
        email_key: email.toLowerCase(),
        display_name: displayName,
        is_operator: given.isOperator ?? false,
        password_hash: null,
        totp_secret: null,
        totp_confirmed_at: null,
        totp_last_step: null,
        created_at: now,
        changed_at: now,
      })
      .execute()
    await enterTenant(trx, tenantId, async (inside) => {
      const member = { person_id: personId, email, display_name: displayName, created_at: now, changed_at: now }
      await inside.insertInto('membership').values(member).execute()
      for (const role of given.roles ?? []) {
        await inside
          .insertInto('membership_role')
          .values({ person_id: personId, role, granted_by: null, granted_at: now })
          .execute()
      }
    })
  })
  return { personId, email, displayName }
}
