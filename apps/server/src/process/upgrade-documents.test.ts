import { kinds } from '@vliegwiel/api/server'
import { listInForce } from '@vliegwiel/configuration/server'
import { asOperator, inTenant } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { seededDemo } from '@vliegwiel/demo/testing'
import { readTree } from '@vliegwiel/tenants/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { upgradeDocuments } from './upgrade-documents.ts'

const now = new Date('2026-11-25T10:00:00Z')
let database: PostgresTestDatabase
beforeAll(async () => {
  database = await createPostgresDatabase({ from: seededDemo(now) })
})
afterAll(() => database.drop())

test('every tenant gets the new shape of a kind, once; kinds that stayed the same are left alone', async () => {
  expect(await upgradeDocuments(database.db, kinds)).toBe(0)
  const page = kinds.get('page')
  if (!page) throw new Error('there are no pages')
  const marked = new Map(kinds).set('page', {
    ...page,
    schemaVersion: 2,
    upgrade: (content) => ({ ...content, fields: { ...content.fields, language: 'en' } }),
  })
  expect(await upgradeDocuments(database.db, marked)).toBeGreaterThan(0)
  expect(await upgradeDocuments(database.db, marked)).toBe(0)
  for (const { tenant_id: tenantId } of await asOperator(database.db, { tenantId: null }, readTree)) {
    const all = await inTenant(database.db, { tenantId }, (trx) => listInForce(trx, now))
    const languages = new Set(
      all.filter(({ kind }) => kind === 'page').map(({ content }) => content.fields['language']),
    )
    expect([...languages]).toEqual(['en'])
    expect(all.some(({ kind }) => kind === 'theme')).toBe(true)
  }
})
