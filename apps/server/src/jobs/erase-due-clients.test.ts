import { recordFact, verifyChain } from '@vliegwiel/audit/server'
import { inTenant, newId } from '@vliegwiel/db'
import { createPostgresDatabase, plantTenant, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { queryOnce } from '@vliegwiel/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseDueClients } from './erase-due-clients.ts'

let database: PostgresTestDatabase
let tenantId: string
const at = new Date()
const [goes, stays, person] = [newId(), newId(), newId()]

beforeAll(async () => {
  database = await createPostgresDatabase()
  tenantId = (await plantTenant(database.db)).tenantId
  for (const [clientId, key, when] of [
    [goes, 'K-GAAT', '-'],
    [stays, 'K-BLIJFT', '+'],
  ] as const) {
    await queryOnce(
      database.superuserUrl,
      `insert into client (tenant_id, client_id, key, assigned_at, created_at, changed_by, changed_at)
        values ('${tenantId}', '${clientId}', '${key}', now(), now(), '${person}', now())`,
    )
    await queryOnce(
      database.superuserUrl,
      `insert into client_erasure (tenant_id, client_id, client_key, reason, asked_by, erase_after)
        values ('${tenantId}', '${clientId}', '${key}', 'vroeg erom', '${person}', now() ${when} interval '1 day')`,
    )
  }
  await inTenant(database.db, { tenantId }, async (trx) => {
    for (const [objectId, objectLabel] of [
      [goes, 'K-GAAT'],
      [stays, 'K-BLIJFT'],
    ] as const)
      await recordFact(trx, {
        at,
        actor: { personId: person, name: 'Els', actingAs: null },
        action: 'clients.showClient',
        objectType: 'client',
        objectId,
        objectLabel,
        result: 'ok',
        origin: 'console',
        network: null,
        detail: { of: objectLabel },
      })
  })
}, 120_000)
afterAll(() => database.drop())

test('a client whose day has come goes with the key in the log; a line says how many went, and the chain holds', async () => {
  expect(await eraseDueClients(database.db, at)).toBe(1)
  const log = await inTenant(database.db, { tenantId }, async (trx) => ({
    entries: await trx.selectFrom('audit_entry').selectAll().orderBy('seq').execute(),
    said: await trx.selectFrom('audit_said').selectAll().execute(),
    chain: await verifyChain(trx, at),
  }))
  expect(JSON.stringify(log)).not.toContain('K-GAAT')
  expect(JSON.stringify(log.said)).toContain('K-BLIJFT')
  expect(log.entries.at(-1)).toMatchObject({ action: 'clients.eraseDueClients', detail: { clients: 1 } })
  expect(log.chain.broken).toBeNull()
  // The next night finds nothing, and says nothing.
  expect(await eraseDueClients(database.db, at)).toBe(0)
  const again = await inTenant(database.db, { tenantId }, (trx) => trx.selectFrom('audit_entry').selectAll().execute())
  expect(again).toHaveLength(log.entries.length)
})
