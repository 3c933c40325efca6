import { forgetInLog, inTenant, newId, type TenantTransaction } from '@vliegwiel/db'
import { createPostgresDatabase, plantTenant, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { queryOnce } from '@vliegwiel/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditFact } from '../entry.ts'
import { forgettingAction, networkDays } from '../forgetting.ts'
import { listEntries, recordFact, verifyChain } from './index.ts'

const dayMs = 86_400_000
let database: PostgresTestDatabase
/** By the clock of the database, which keeps the term; ours may be another. */
let now: number
beforeAll(async () => {
  database = await createPostgresDatabase()
  const clock = await queryOnce(database.superuserUrl, `select date_part('epoch', clock_timestamp()) * 1000 as clock`)
  now = Number(clock.rows[0]?.['clock'])
})
afterAll(() => database.drop())

const samira = newId()
const signIn: Omit<AuditFact, 'at'> = {
  actor: { personId: samira, name: 'Samira El Idrissi', actingAs: null },
  action: 'session.signIn',
  objectType: 'account',
  objectId: samira,
  objectLabel: 'Samira El Idrissi',
  result: 'ok',
  origin: 'console',
  network: { network: '198.51.100.77', prefix: '198.51.100.0/24' },
  detail: { before: 'Samira', after: 'Samira El Idrissi' },
}

/** A tenant with one line of so many days ago, as the database counts them. */
const given = async (...daysAgo: readonly number[]) => {
  const { tenantId } = await plantTenant(database.db)
  for (const days of daysAgo)
    await inTenant(database.db, { tenantId }, (trx) => recordFact(trx, { ...signIn, at: new Date(now - days * dayMs) }))
  const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) => inTenant(database.db, { tenantId }, work)
  const forget = (person: string) =>
    inside((trx) =>
      trx
        .insertInto('audit_forgotten')
        .values({ subject_id: person, at: new Date(now) })
        .execute(),
    )
  const told = (person: string) =>
    inside((trx) =>
      recordFact(trx, {
        ...signIn,
        at: new Date(now),
        actor: { personId: null, name: '', actingAs: null },
        action: forgettingAction,
        objectType: 'log',
        objectLabel: null,
        network: null,
        detail: { subjects: [person] },
      }),
    )
  const read = () =>
    inside(async (trx) => {
      const ask = { filter: {}, zone: 'Europe/Amsterdam', before: null, limit: 50 }
      return (await listEntries(trx, { ...ask, forgotten: () => 'gewist' })).entries.toReversed()
    })
  const whole = () => inside((trx) => verifyChain(trx, new Date(now)))
  const everything = () => queryOnce(database.superuserUrl, `select * from audit_said where tenant_id = '${tenantId}'`)
  return { tenantId, forget, told, read, whole, everything }
}

const networksOff = (tenantId: string, days = networkDays) =>
  forgetInLog(database.db, tenantId, new Date(now - days * dayMs))

test('an entry holds the network, and after thirty days its prefix; the chain stays whole', async () => {
  const { tenantId, read, whole } = await given(31, 29)
  expect((await read()).map(({ network }) => network)).toEqual(['198.51.100.77', '198.51.100.77'])
  expect(await networksOff(tenantId)).toEqual({ networks: 1, names: 0 })
  expect((await read()).map(({ network }) => network)).toEqual(['198.51.100.0/24', '198.51.100.77'])
  expect(await whole()).toEqual({ entries: 2, broken: null })
})

test('the database keeps a network for thirty days, whatever is asked', async () => {
  const { tenantId, read } = await given(29)
  expect(await networksOff(tenantId, 0)).toEqual({ networks: 0, names: 0 })
  expect((await read())[0]?.network).toBe('198.51.100.77')
})

test('somebody who is forgotten stands nowhere in the log by name, and the chain stays whole', async () => {
  const { tenantId, forget, told, read, whole, everything } = await given(2, 1)
  await forget(samira)
  await told(samira)
  // Two lines of an actor, a label and a detail each.
  expect(await networksOff(tenantId)).toEqual({ networks: 0, names: 6 })
  expect((await read()).map(({ actorName, objectLabel, detail }) => [actorName, objectLabel, detail])).toEqual([
    ['gewist', 'gewist', {}],
    ['gewist', 'gewist', {}],
    ['', null, { subjects: [samira] }],
  ])
  expect(await whole()).toEqual({ entries: 3, broken: null })
  expect(JSON.stringify(await everything())).not.toContain('Samira')
})

test('the database keeps the name of who was not forgotten', async () => {
  const { tenantId, forget, read } = await given(1)
  await forget(newId())
  expect(await networksOff(tenantId)).toEqual({ networks: 0, names: 0 })
  expect((await read())[0]?.actorName).toBe('Samira El Idrissi')
})

test('a name that goes while nobody was forgotten is seen', async () => {
  const { tenantId, whole } = await given(2, 1)
  const remove = `delete from audit_said where tenant_id = '${tenantId}' and seq = 2 and part = 'label'`
  await queryOnce(database.superuserUrl, remove)
  expect((await whole()).broken).toEqual({ seq: 2, reason: 'withheld' })
})

test('forgetting without the line that says so is seen', async () => {
  const { tenantId, forget, whole } = await given(1)
  await forget(samira)
  await networksOff(tenantId)
  expect((await whole()).broken).toEqual({ seq: 1, reason: 'withheld' })
})

test.each([
  ['a network before its time', `delete from audit_said where part = 'network'`, 'withheld'],
  ['another name', `update audit_said set value = 'Iemand anders' where part = 'actor'`, 'changed'],
  ['another network', `update audit_said set value = '203.0.113.1' where part = 'network'`, 'changed'],
  ['a name of somebody else', `update audit_said set subject_id = 'x' where part = 'actor'`, 'changed'],
  ['an older moment', `update audit_said set at = at - interval '40 days'`, 'changed'],
  ['another prefix', `update audit_entry set network_prefix = '10.0.0.0/24' where true`, 'changed'],
  ['an entry of the old form', `update audit_entry set form = 1 where true`, 'changed'],
])('%s is seen', async (_name, tampering, reason) => {
  const { tenantId, whole } = await given(1)
  const only = tampering.includes('where') ? ' and' : ' where'
  await queryOnce(database.superuserUrl, `${tampering}${only} tenant_id = '${tenantId}'`)
  expect((await whole()).broken).toEqual({ seq: 1, reason })
})

test('neither a tenant nor the operator takes anything from beside the log', async () => {
  const { tenantId, whole } = await given(40)
  const remove = inTenant(database.db, { tenantId }, (trx) => trx.deleteFrom('audit_said').execute())
  await expect(remove).rejects.toThrow(/permission denied/)
  expect((await whole()).broken).toBeNull()
})
