import { asOperator, inTenant, type TenantTransaction } from '@vliegwiel/db'
import { createPostgresDatabase, onBothDatabases, plantTenant, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { queryOnce } from '@vliegwiel/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditFact } from '../entry.ts'
import { chainStart, linkOf } from './chain.ts'
import { listEntries, recordFact, verifyChain } from './index.ts'

const later = new Date('2026-11-24T00:00:00Z')
const whole = (trx: TenantTransaction) => verifyChain(trx, later)
const forgotten = (id: string | null) => `– ${id}`

const fact = (label: string, more: Partial<AuditFact> = {}): AuditFact => ({
  at: new Date('2026-11-23T09:42:00.123Z'),
  actor: { personId: null, name: 'Samira', actingAs: null },
  action: 'people.setRoles',
  objectType: 'person',
  objectId: null,
  objectLabel: label,
  result: 'ok',
  origin: 'console',
  network: null,
  detail: { z: 1, a: [{ c: '€', b: null }], from: 'één', ratio: 0.1 },
  ...more,
})

onBothDatabases('the audit chain', (database) => {
  test('is whole after entries from several writers at once, each with its own number', async () => {
    const tenant = await plantTenant(database.db)
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => inTenant(database.db, tenant, (trx) => recordFact(trx, fact(`rij ${i}`)))),
    )
    expect(await inTenant(database.db, tenant, whole)).toEqual({ entries: 20, broken: null })
  })

  // Seen: “the log was cut off after entry 103”, while somebody else's entry was written between two reads.
  test('seen: is whole to whoever reads it while others write', async () => {
    const tenant = await plantTenant(database.db)
    let writing = true
    const writers = Array.from({ length: 3 }, async (_, writer) => {
      for (let i = 0; i < 60; i += 1)
        await inTenant(database.db, tenant, (trx) => recordFact(trx, fact(`${writer} ${i}`)))
    })
    const read: (number | null)[] = []
    const reader = async () => {
      while (writing) read.push((await inTenant(database.db, tenant, whole)).broken?.seq ?? null)
    }
    const readers = [reader(), reader()]
    await Promise.all(writers)
    writing = false
    await Promise.all(readers)
    expect(read.filter((broken) => broken !== null)).toEqual([])
    expect(await inTenant(database.db, tenant, whole)).toEqual({ entries: 180, broken: null })
  })

  test('an entry goes with its change: rolled back together', async () => {
    const tenant = await plantTenant(database.db)
    const failed = inTenant(database.db, tenant, async (trx) => {
      await recordFact(trx, fact('weg'))
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await inTenant(database.db, tenant, whole)).toEqual({ entries: 0, broken: null })
  })

  test('the operator writes in the log of the tenant in scope, and needs one', async () => {
    const tenant = await plantTenant(database.db)
    await asOperator(database.db, tenant, (trx) => recordFact(trx, fact('door de operator')))
    expect(await inTenant(database.db, tenant, whole)).toEqual({ entries: 1, broken: null })
    await expect(asOperator(database.db, { tenantId: null }, (trx) => recordFact(trx, fact('x')))).rejects.toThrow(
      /scope/,
    )
  })

  test('a neighbour reads nothing of it', async () => {
    const tenant = await plantTenant(database.db)
    const neighbour = await plantTenant(database.db)
    await inTenant(database.db, tenant, (trx) => recordFact(trx, fact('geheim')))
    const seen = await inTenant(database.db, neighbour, (trx) =>
      listEntries(trx, { filter: {}, zone: 'Europe/Amsterdam', before: null, limit: 10, forgotten }),
    )
    expect(seen).toEqual({ entries: [], next: null })
  })

  test('the list filters by word, result and day of the tenant’s calendar, and pages', async () => {
    const tenant = await plantTenant(database.db)
    await inTenant(database.db, tenant, async (trx) => {
      await recordFact(trx, fact('eerste', { at: new Date('2026-03-28T23:30:00Z') }))
      await recordFact(trx, fact('100% zeker', { result: 'refused' }))
      await recordFact(trx, fact('derde'))
    })
    const list = (filter: Parameters<typeof listEntries>[1]['filter'], before: number | null = null, limit = 10) =>
      inTenant(database.db, tenant, async (trx) => {
        const page = await listEntries(trx, { filter, zone: 'Europe/Amsterdam', before, limit, forgotten })
        return { labels: page.entries.map((entry) => entry.objectLabel), next: page.next }
      })
    // 23.30 uur UTC op 28 maart is 0.30 uur op 29 maart in Nederland.
    expect((await list({ from: '2026-03-29', until: '2026-03-29' })).labels).toEqual(['eerste'])
    expect((await list({ until: '2026-03-28' })).labels).toEqual([])
    expect((await list({ search: '100%' })).labels).toEqual(['100% zeker'])
    expect((await list({ search: '%' })).labels).toEqual(['100% zeker'])
    expect((await list({ result: 'refused' })).labels).toEqual(['100% zeker'])
    expect(await list({}, null, 2)).toEqual({ labels: ['derde', '100% zeker'], next: 2 })
    expect(await list({}, 2, 2)).toEqual({ labels: ['eerste'], next: null })
  })
})

test('no tenant can show the chain of another as its own: start and links hold whose they are', () => {
  expect(chainStart('een')).not.toEqual(chainStart('ander'))
  const start = chainStart('een')
  const { actor, network: _none, ...rest } = fact('rij')
  const entry = { ...rest, actorId: null, actorName: actor.name, actingAs: null, networkPrefix: null, committed: {} }
  expect(linkOf(start, 'een', 1, entry)).not.toEqual(linkOf(start, 'ander', 1, entry))
})

describe('tampering is found (T28)', () => {
  let database: PostgresTestDatabase
  beforeAll(async () => {
    database = await createPostgresDatabase()
  })
  afterAll(() => database.drop())

  test.each([
    [
      'a changed label',
      `update audit_entry set object_label = 'iemand anders' where seq = 3`,
      { seq: 3, reason: 'changed' },
    ],
    ['a changed actor', `update audit_entry set actor_name = 'Niemand' where seq = 1`, { seq: 1, reason: 'changed' }],
    ['a changed detail', `update audit_entry set detail = '{"a": 1}' where seq = 2`, { seq: 2, reason: 'changed' }],
    [
      'a moved time',
      `update audit_entry set at = at + interval '1 second' where seq = 4`,
      { seq: 4, reason: 'changed' },
    ],
    ['a removed entry', `delete from audit_entry where seq = 2`, { seq: 2, reason: 'missing' }],
    ['a removed end', `delete from audit_entry where seq = 5`, { seq: 5, reason: 'cut-off' }],
    [
      'an entry that was swapped with a good hash of its own',
      `update audit_entry set hash = sha256('x'::bytea) where seq = 3`,
      { seq: 3, reason: 'changed' },
    ],
  ])('%s', async (_name, tampering, broken) => {
    const tenant = await plantTenant(database.db)
    await inTenant(database.db, tenant, async (trx) => {
      for (let i = 1; i <= 5; i += 1) await recordFact(trx, fact(`rij ${i}`))
    })
    await queryOnce(database.superuserUrl, `${tampering} and tenant_id = '${tenant.tenantId}'`)
    expect((await inTenant(database.db, tenant, whole)).broken).toEqual(broken)
  })

  test('the application cannot change or remove an entry', async () => {
    const tenant = await plantTenant(database.db)
    await inTenant(database.db, tenant, (trx) => recordFact(trx, fact('blijft')))
    const remove = inTenant(database.db, tenant, (trx) => trx.deleteFrom('audit_entry').execute())
    await expect(remove).rejects.toThrow(/permission denied/)
    const change = inTenant(database.db, tenant, (trx) =>
      trx.updateTable('audit_entry').set({ at: new Date() }).execute(),
    )
    await expect(change).rejects.toThrow(/permission denied/)
  })
})
