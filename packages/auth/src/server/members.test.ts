import { inTenant } from '@vliegwiel/db'
import { onPostgres, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { noon } from '../testing/parts.ts'
import { setMemberStatus, setRoles } from './change-member.ts'
import { listMembers } from './member-list.repository.ts'
import type { MemberQuery } from './member-list.repository.ts'
import { listColleagues } from './member.repository.ts'

onPostgres('people of a tenant', (database) => {
  let tenant: Awaited<ReturnType<typeof plantTenant>>
  beforeEach(async () => {
    tenant = await plantTenant(database.db)
  })
  const plant = (name: string, ...roles: string[]) => plantMember(database.db, tenant.tenantId, { name, roles })
  const list = (query: MemberQuery = {}) => inTenant(database.db, tenant, (trx) => listMembers(trx, query))
  const names = async (query: MemberQuery) => (await list(query)).rows.map((row) => row.displayName)
  const status = (personId: string, by: string, to: 'active' | 'suspended', version = 1) =>
    inTenant(database.db, tenant, (trx) => setMemberStatus(trx, { personId, by, version, status: to }, noon))
  const roles = (personId: string, by: string, to: readonly string[], version = 1) =>
    inTenant(database.db, tenant, (trx) => setRoles(trx, { personId, by, version, roles: to }, noon))
  const rolesOf = async (personId: string) => (await list()).rows.find((row) => row.personId === personId)?.roles

  describe('the list', () => {
    test('filters by text, status and role', async () => {
      const anna = await plant('Anna Bos', 'administrator', 'editor')
      await plant('Bram de Wit', 'editor')
      const chris = await plant('chris 100%', 'auditor')
      await status(chris.personId, anna.personId, 'suspended')
      expect(await names({})).toEqual(['Anna Bos', 'Bram de Wit', 'chris 100%'])
      expect(await names({ text: 'DE W' })).toEqual(['Bram de Wit'])
      expect(await names({ text: anna.email.slice(0, 36) })).toEqual(['Anna Bos'])
      expect(await names({ text: '%' })).toEqual(['chris 100%'])
      expect(await names({ text: '_' })).toEqual([])
      expect(await names({ status: 'suspended' })).toEqual(['chris 100%'])
      expect(await names({ role: 'editor' })).toEqual(['Anna Bos', 'Bram de Wit'])
      expect(await names({ role: 'editor', text: 'bos', status: 'active' })).toEqual(['Anna Bos'])
      expect(await rolesOf(anna.personId)).toEqual(['administrator', 'editor'])
    })

    test.each(['name', 'email', 'created'] as const)(
      'pages by %s in both directions, each person once',
      async (sort) => {
        for (const name of ['Daan', 'anna', 'Bram', 'anna', 'Chris', 'Eva', 'anna']) await plant(name)
        for (const direction of ['asc', 'desc'] as const) {
          const whole = (await list({ sort, direction })).rows.map((row) => row.personId)
          const paged: string[] = []
          let after: string | null = null
          do {
            const page = await list({ sort, direction, limit: 2, after })
            paged.push(...page.rows.map((row) => row.personId))
            after = page.next
          } while (after !== null)
          expect(paged).toEqual(whole)
          expect(new Set(paged).size).toBe(7)
        }
        const up = (await list({ sort })).rows.map((row) => row.personId)
        expect((await list({ sort, direction: 'desc' })).rows.map((row) => row.personId)).toEqual(up.toReversed())
      },
    )

    test('refuses a place that it did not give out itself', async () => {
      await plant('Anna')
      await plant('Bram')
      const { next } = await list({ limit: 1, sort: 'name' })
      const broken = ['x', Buffer.from('{}').toString('base64url'), 'a'.repeat(1e5)]
      for (const after of broken) await expect(list({ after })).rejects.toMatchObject({ code: 'auth:cursor-unknown' })
      await expect(list({ after: next, sort: 'email' })).rejects.toMatchObject({ code: 'auth:cursor-unknown' })
      expect((await list({ limit: 1e9 })).rows).toHaveLength(2)
    })

    test('shows a neighbour nothing', async () => {
      await plant('Anna')
      const neighbour = await plantTenant(database.db)
      expect((await inTenant(database.db, neighbour, (trx) => listMembers(trx, {}))).rows).toEqual([])
    })
  })

  test('suspending and letting back, with the version that was seen', async () => {
    const [admin, bram] = [await plant('Anna', 'administrator'), await plant('Bram', 'editor')]
    expect(await status(bram.personId, admin.personId, 'suspended')).toEqual({ version: 2 })
    const stale = { code: 'auth:changed-meanwhile', params: { version: 2 } }
    await expect(status(bram.personId, admin.personId, 'active', 1)).rejects.toMatchObject(stale)
    expect(await status(bram.personId, admin.personId, 'active', 2)).toEqual({ version: 3 })
    await expect(status(tenant.tenantId, admin.personId, 'active')).rejects.toMatchObject({
      code: 'auth:person-not-found',
    })
  })

  test('roles are set whole, and the old ones told', async () => {
    const [admin, bram] = [await plant('Anna', 'administrator'), await plant('Bram', 'editor', 'auditor')]
    const changed = await roles(bram.personId, admin.personId, ['manager', 'editor', 'editor'])
    expect({ ...changed, before: changed.before.toSorted() }).toEqual({ version: 2, before: ['auditor', 'editor'] })
    expect(await rolesOf(bram.personId)).toEqual(['editor', 'manager'])
    await expect(roles(bram.personId, admin.personId, ['operator'], 2)).rejects.toMatchObject({
      code: 'auth:role-unknown',
    })
    await expect(roles(bram.personId, admin.personId, [], 1)).rejects.toMatchObject({ code: 'auth:changed-meanwhile' })
    expect(await rolesOf(bram.personId)).toEqual(['editor', 'manager'])
    await roles(bram.personId, admin.personId, [], 2)
    expect(await rolesOf(bram.personId)).toEqual([])
  })

  test('nobody changes themselves', async () => {
    const admin = await plant('Anna', 'administrator')
    await plant('Bram', 'administrator')
    const refused = { code: 'auth:not-yourself' }
    await expect(roles(admin.personId, admin.personId, ['administrator', 'auditor'])).rejects.toMatchObject(refused)
    await expect(status(admin.personId, admin.personId, 'suspended')).rejects.toMatchObject(refused)
  })

  describe('the last active administrator', () => {
    test('stays, whoever asks', async () => {
      const [last, away] = [await plant('Anna', 'administrator'), await plant('Bram', 'administrator')]
      await status(away.personId, last.personId, 'suspended')
      const refused = { code: 'auth:last-administrator' }
      await expect(status(last.personId, away.personId, 'suspended')).rejects.toMatchObject(refused)
      await expect(roles(last.personId, away.personId, ['editor'])).rejects.toMatchObject(refused)
      expect(await rolesOf(last.personId)).toEqual(['administrator'])
    })

    test('stays when two lower each other at the same moment', async () => {
      for (let round = 0; round < 5; round++) {
        tenant = await plantTenant(database.db)
        const [a, b] = [await plant('Anna', 'administrator'), await plant('Bram', 'administrator')]
        const both = [
          round % 2 ? roles(a.personId, b.personId, ['editor']) : status(a.personId, b.personId, 'suspended'),
          roles(b.personId, a.personId, ['editor']),
        ]
        const answers = await Promise.allSettled(both)
        expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
        expect((await list({ role: 'administrator', status: 'active' })).rows).toHaveLength(1)
      }
    })
  })

  test('names the colleagues who hold a role, without the suspended', async () => {
    const [admin, away] = [await plant('Anna', 'administrator', 'editor'), await plant('Bram', 'administrator')]
    await plant('Chris', 'editor')
    await status(away.personId, admin.personId, 'suspended')
    const colleagues = await inTenant(database.db, tenant, (trx) => listColleagues(trx, ['administrator']))
    expect(colleagues).toEqual([{ personId: admin.personId, name: 'Anna', roles: ['administrator'] }])
  })
})
