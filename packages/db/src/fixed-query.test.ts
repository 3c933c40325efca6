import { expect, test } from 'vitest'
import type { TenantTransaction } from './door-transactions.ts'
import { atAccounts, inTenant } from './doors.ts'
import { fixedQuery, type StatementName } from './fixed-query.ts'
import { onBothDatabases, plantMember, plantTenant } from './testing/index.ts'

const people = (trx: TenantTransaction, status: 'active' | 'suspended', limit: number) =>
  trx.selectFrom('membership').select(['tenant_id', 'person_id']).where('status', '=', status).limit(limit).compile()

onBothDatabases('a query whose text is made once', (database) => {
  test('each tenant gets its own rows, whoever asked first', async () => {
    const members = fixedQuery(people)
    const planted = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const { tenantId } = await plantTenant(database.db)
        const { personId } = await plantMember(database.db, tenantId)
        return { tenant_id: tenantId, person_id: personId }
      }),
    )
    for (const own of planted) {
      const compiled = await inTenant(database.db, { tenantId: own.tenant_id }, async (trx) => {
        const query = members(trx, 'active', 10)
        expect((await trx.executeQuery(query)).rows).toEqual([own])
        return query
      })
      // Not by row-level security alone: the tenant stands in the query.
      expect(compiled.parameters).toEqual(['active', own.tenant_id, 10])
      expect(compiled.sql).toContain('"tenant_id" = ')
    }
  })

  test('arguments are filled in anew each time', async () => {
    const { tenantId } = await plantTenant(database.db)
    await plantMember(database.db, tenantId)
    const members = fixedQuery(people)
    await inTenant(database.db, { tenantId }, async (trx) => {
      expect((await trx.executeQuery(members(trx, 'active', 5))).rows).toHaveLength(1)
      expect((await trx.executeQuery(members(trx, 'suspended', 5))).rows).toHaveLength(0)
    })
  })

  test('the text of one door is not used at another', async () => {
    const { tenantId } = await plantTenant(database.db)
    const members = fixedQuery(people)
    const outside = await atAccounts(database.db, (trx) =>
      Promise.resolve(members(trx as unknown as TenantTransaction, 'active', 5)),
    )
    const inside = await inTenant(database.db, { tenantId }, (trx) => Promise.resolve(members(trx, 'active', 5)))
    expect(outside.parameters).toEqual(['active', 5])
    expect(inside.parameters).toEqual(['active', tenantId, 5])
  })

  test('an argument that the builder computes with is refused', async () => {
    const { tenantId } = await plantTenant(database.db)
    const wrong = fixedQuery((trx: TenantTransaction, limit: number) => people(trx, 'active', limit + 1))
    await inTenant(database.db, { tenantId }, (trx) => {
      expect(() => wrong(trx, 5)).toThrow('Argument 1 does not reach the query as it is')
      return Promise.resolve()
    })
  })

  test('it carries a name for the plan, unless it should not be kept', async () => {
    const { tenantId } = await plantTenant(database.db)
    await inTenant(database.db, { tenantId }, (trx) => {
      const nameOf = (query: StatementName) => query.statementName
      expect(nameOf(fixedQuery(people)(trx, 'active', 5) as StatementName)).toMatch(/^fixed_[0-9a-f]{16}$/)
      expect(nameOf(fixedQuery(people, { named: false })(trx, 'active', 5) as StatementName)).toBeUndefined()
      return Promise.resolve()
    })
  })
})
