import { asOperator, atAccounts, inTenant } from '@vliegwiel/db'
import { onPostgres, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import { later, noon, plantAccount } from '../testing/parts.ts'
import { forgetExpired } from './expired.repository.ts'
import { openSession, renewSession } from './open-session.ts'
import { listMemberships } from './membership.repository.ts'
import { findSession, needsTouch, revokeSessionsOf, touchSession } from './session.repository.ts'
import { signInForDemo } from './sign-in-for-demo.ts'
import { hashToken } from './token.ts'

onPostgres('sessions', (database) => {
  const open = (personId: string, onlyTenantId: string | null = null) =>
    atAccounts(database.db, (trx) => openSession(trx, { personId, method: 'password', onlyTenantId, hours: 12 }, noon))
  const find = (token: string, at = noon, slug: string | null = null) =>
    atAccounts(database.db, (trx) => findSession(trx, hashToken(token), at, slug))
  const list = async (token: string) => {
    const session = await find(token)
    return session && atAccounts(database.db, (trx) => listMemberships(trx, session))
  }
  const slugOf = ({ tenantId }: { tenantId: string }) =>
    inTenant(database.db, { tenantId }, async (trx) => {
      const here = trx.selectFrom('tenant').select('slug').where('tenant_id', '=', tenantId)
      return (await here.executeTakeFirstOrThrow()).slug
    })

  test('one query gives the person and the membership of the address; the list tells all, and who stands above', async () => {
    const region = await plantTenant(database.db, { name: 'Regio Oost', kind: 'region' })
    const town = await plantTenant(database.db, { name: 'Aalwijk', parent: region })
    const other = await plantTenant(database.db, { name: 'Bolsterdam' })
    const { personId } = await plantMember(database.db, town.tenantId, {
      name: 'Mila Jansen',
      roles: ['editor', 'auditor'],
    })
    await inTenant(database.db, other, (trx) =>
      trx
        .insertInto('membership')
        .values({ person_id: personId, email: 'm@x.nl', display_name: 'Mila', created_at: noon, changed_at: noon })
        .execute(),
    )
    const { token } = await open(personId)
    const slug = await slugOf(town)
    let queries = 0
    const found = await atAccounts(database.db, (trx) => {
      const counted = new Proxy(trx, {
        get(target, name) {
          if (name === 'executeQuery') queries += 1
          const value: unknown = Reflect.get(target, name, target)
          return typeof value === 'function' ? (value.bind(target) as unknown) : value
        },
      })
      return findSession(counted, hashToken(token), noon, slug)
    })
    expect(queries).toBe(1)
    expect(found?.person).toMatchObject({ personId, displayName: 'Mila Jansen', isOperator: false, hasPassword: false })
    expect(found?.membership).toEqual({
      roles: ['auditor', 'editor'],
      tenant: { tenantId: town.tenantId, slug, name: 'Aalwijk', kind: 'municipality', status: 'active' },
    })
    expect((await list(token))?.map((one) => [one.tenant.name, one.tenant.parentName, one.roles])).toEqual([
      ['Aalwijk', 'Regio Oost', ['auditor', 'editor']],
      ['Bolsterdam', null, []],
    ])
  })

  test('T13: what was taken away is gone at the next request', async () => {
    const town = await plantTenant(database.db)
    const { personId } = await plantMember(database.db, town.tenantId, { roles: ['administrator', 'editor'] })
    const { token } = await open(personId)
    const slug = await slugOf(town)
    const roles = async () => {
      const [here, listed] = [(await find(token, noon, slug))?.membership, await list(token)]
      // What decides on a request and what the list tells are one.
      expect(listed?.map((one) => one.roles)).toEqual(here ? [here.roles] : [])
      return listed?.map((one) => one.roles)
    }
    expect(await roles()).toEqual([['administrator', 'editor']])

    await inTenant(database.db, town, (trx) =>
      trx.deleteFrom('membership_role').where('role', '=', 'administrator').execute(),
    )
    expect(await roles()).toEqual([['editor']])

    await asOperator(database.db, town, (trx) =>
      trx.updateTable('tenant').set({ status: 'suspended' }).where('tenant_id', '=', town.tenantId).execute(),
    )
    expect((await find(token, noon, slug))?.membership?.tenant.status).toBe('suspended')
    expect((await list(token))?.[0]?.tenant.status).toBe('suspended')

    await inTenant(database.db, town, (trx) => trx.updateTable('membership').set({ status: 'suspended' }).execute())
    expect(await roles()).toEqual([])

    await atAccounts(database.db, (trx) =>
      trx.updateTable('auth.person').set({ status: 'suspended' }).where('person_id', '=', personId).execute(),
    )
    expect(await find(token)).toBeNull()
  })

  test('a session through the provider of one tenant shows that tenant alone', async () => {
    const [mine, other] = [await plantTenant(database.db), await plantTenant(database.db)]
    const { personId } = await plantMember(database.db, mine.tenantId)
    await inTenant(database.db, other, (trx) =>
      trx
        .insertInto('membership')
        .values({ person_id: personId, email: 'm@x.nl', display_name: 'Mila', created_at: noon, changed_at: noon })
        .execute(),
    )
    const [all, one] = [await open(personId), await open(personId, mine.tenantId)]
    expect(await list(all.token)).toHaveLength(2)
    expect((await list(one.token))?.map(({ tenant }) => tenant.tenantId)).toEqual([mine.tenantId])
    expect((await find(one.token))?.onlyTenantId).toBe(mine.tenantId)
    const [here, there] = [await slugOf(mine), await slugOf(other)]
    expect((await find(one.token, noon, here))?.membership?.tenant.tenantId).toBe(mine.tenantId)
    expect((await find(one.token, noon, there))?.membership).toBeNull()
    expect((await find(all.token, noon, there))?.membership?.tenant.tenantId).toBe(other.tenantId)
  })

  test('a tenant of somebody else, one that does not exist and no tenant at all give no membership', async () => {
    const [mine, other] = [await plantTenant(database.db), await plantTenant(database.db)]
    const { personId } = await plantMember(database.db, mine.tenantId)
    await plantMember(database.db, other.tenantId, { roles: ['administrator'] })
    const { token } = await open(personId)
    for (const slug of [await slugOf(other), 'bestaat-niet', null, '']) {
      expect((await find(token, noon, slug))?.membership).toBeNull()
    }
  })

  test('ends after 12 hours of use, and after 2 hours without', async () => {
    const { personId } = await plantAccount(database.db)
    const { token } = await open(personId)
    expect(await find(token, later(2 * 3600 - 1))).not.toBeNull()
    expect(await find(token, later(2 * 3600))).toBeNull()
    for (let second = 3600; second < 12 * 3600; second += 3600) {
      const session = await find(token, later(second))
      if (!session) throw new Error(`The session ended after ${second} s`)
      await atAccounts(database.db, (trx) => touchSession(trx, session, later(second)))
    }
    expect(await find(token, later(12 * 3600 - 1))).not.toBeNull()
    expect(await find(token, later(12 * 3600))).toBeNull()
  })

  test('notes its use at most every five minutes', async () => {
    const { personId } = await plantAccount(database.db)
    const { token } = await open(personId)
    const session = await find(token)
    if (!session) throw new Error('There is no session')
    expect(needsTouch(session, later(299))).toBe(false)
    await atAccounts(database.db, (trx) => touchSession(trx, session, later(299)))
    expect((await find(token))?.lastSeenAt).toEqual(noon)
    await atAccounts(database.db, (trx) => touchSession(trx, session, later(300)))
    expect((await find(token))?.lastSeenAt).toEqual(later(300))
  })

  test('T16: renewing gives a new id, kills the old, and does not lengthen', async () => {
    const { personId } = await plantAccount(database.db)
    const old = await open(personId)
    const renewed = await atAccounts(database.db, (trx) =>
      renewSession(trx, { personId, tokenHash: hashToken(old.token) }, later(60)),
    )
    expect(await find(old.token)).toBeNull()
    expect((await find(renewed.token))?.expiresAt).toEqual(old.expiresAt)
    await expect(
      atAccounts(database.db, (trx) => renewSession(trx, { personId, tokenHash: hashToken(old.token) }, noon)),
    ).rejects.toThrow('session-ended')
  })

  test('all sessions of a person end together, and of nobody else', async () => {
    const [one, other] = [await plantAccount(database.db), await plantAccount(database.db)]
    const [a, b, c] = [await open(one.personId), await open(one.personId), await open(other.personId)]
    await atAccounts(database.db, (trx) => revokeSessionsOf(trx, one.personId))
    expect([await find(a.token), await find(b.token)]).toEqual([null, null])
    expect(await find(c.token)).not.toBeNull()
  })

  test('the demo opens only accounts without a password', async () => {
    const town = await plantTenant(database.db)
    const demo = await plantMember(database.db, town.tenantId)
    const real = await plantAccount(database.db)
    const enter = (personId: string) =>
      atAccounts(database.db, (trx) => signInForDemo(trx, { personId, hours: 12 }, noon))
    expect((await find((await enter(demo.personId)).token))?.method).toBe('demo')
    await expect(enter(real.personId)).rejects.toThrow('demo-only')
  })

  test('the daily job removes what ended, and nothing else', async () => {
    const { personId } = await plantAccount(database.db)
    const { token } = await open(personId)
    await atAccounts(database.db, (trx) => forgetExpired(trx, later(3600)))
    expect(await find(token)).not.toBeNull()
    await atAccounts(database.db, (trx) => forgetExpired(trx, later(7200)))
    const left = await atAccounts(database.db, (trx) =>
      trx.selectFrom('auth.session').select('person_id').where('person_id', '=', personId).execute(),
    )
    expect(left).toEqual([])
  })
})
