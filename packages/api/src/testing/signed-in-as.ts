import type { TenantRole } from '@vliegwiel/auth'
import { openSession } from '@vliegwiel/auth/server'
import { atAccounts, inTenant, newId, type Database } from '@vliegwiel/db'
import { plantMember, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { cheapHash, goodPassword, noon } from './test-services.ts'

export interface TestTenant {
  readonly tenantId: string
  readonly slug: string
  readonly name: string
}

export interface TestPerson {
  readonly personId: string
  readonly email: string
  readonly displayName: string
  /** What the browser's cookie holds. */
  readonly token: string
}

/** A tenant with the address it got. */
export async function tenantOn(
  db: Database,
  name?: string,
  more: Parameters<typeof plantTenant>[1] = {},
): Promise<TestTenant & PlantedTenant> {
  const { tenantId, name: given, path } = await plantTenant(db, name === undefined ? more : { ...more, name })
  const { slug } = await inTenant(db, { tenantId }, (trx) =>
    trx.selectFrom('tenant').select('slug').where('tenant_id', '=', tenantId).executeTakeFirstOrThrow(),
  )
  return { tenantId, slug, name: given, path }
}

/** A person with an account, a password, a second factor where one is asked, roles in one tenant and a real session row. */
export async function signedInAs(
  db: Database,
  given: {
    readonly tenant: TestTenant
    readonly roles?: readonly TenantRole[]
    readonly name?: string
    readonly email?: string
    readonly password?: string | null
    readonly isOperator?: boolean
    readonly at?: Date
    /** Default: where it is asked, of operators and administrators. Of a test that signs in by itself: false. */
    readonly secondFactor?: boolean
  },
): Promise<TestPerson> {
  const { tenant, roles = ['administrator'], password = goodPassword, at = noon } = given
  const email = given.email ?? `${newId()}@voorbeeld.example`
  const name = given.name === undefined ? {} : { name: given.name }
  const isOperator = given.isOperator ?? false
  const { personId, displayName } = await plantMember(db, tenant.tenantId, { ...name, email, roles, isOperator })
  const hash = password === null ? null : await cheapHash(password)
  const { token } = await atAccounts(db, async (trx) => {
    const { secondFactor = isOperator || roles.includes('administrator') } = given
    const totp_confirmed_at = secondFactor ? at : null
    await trx
      .updateTable('auth.person')
      .set({ password_hash: hash, totp_confirmed_at })
      .where('person_id', '=', personId)
      .execute()
    return openSession(trx, { personId, method: hash === null ? 'demo' : 'password', hours: 12 }, at)
  })
  return { personId, email, displayName, token }
}
