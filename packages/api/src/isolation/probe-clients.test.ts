import { createPostgresDatabase, onBothDatabases, plantTenant } from '@vliegwiel/db/testing'
import { queryOnce } from '@vliegwiel/testing'
import { expect, test, vi } from 'vitest'
import { innerScopes } from './probe-attempt.ts'
import { probeTables } from './probe-tables.ts'
import { newSide } from './side.ts'

vi.setConfig({ testTimeout: 120_000 })

const sides = (tenantId: string) => [newSide(tenantId, 'doel'), newSide(crypto.randomUUID(), 'buur')] as const

onBothDatabases('the proof inside a tenant', (database) => {
  test('tries every table about clients as a colleague and as every other partner, and reaches nothing', async () => {
    const { tenantId } = await plantTenant(database.db)
    const found = await probeTables(database.db, ...sides(tenantId))
    expect(found.filter(({ leak, blind }) => leak || blind)).toEqual([])
    for (const scope of innerScopes) expect(found.filter((one) => one.scope === scope).length).toBeGreaterThan(50)
  })
})

test.each([
  ['client', 'staff_sees', 'true', 'colleague'],
  ['client_goal', 'partner_sees', 'true', 'partner-stopped'],
  ['partner_grant', 'partner_sees_own', `organisation_id = (select scope.organisation())`, 'partner-after'],
])('a broken policy is found: %s.%s', async (table, policy, using, scope) => {
  const database = await createPostgresDatabase()
  await queryOnce(database.superuserUrl, `alter policy ${policy} on ${table} using (${using})`)
  const { tenantId } = await plantTenant(database.db)
  const found = await probeTables(database.db, ...sides(tenantId))
  expect(found.filter(({ leak }) => leak).map((one) => one.scope)).toContain(scope)
  await database.drop()
})
