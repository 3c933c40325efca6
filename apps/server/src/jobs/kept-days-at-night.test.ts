import { platformLog, type AuditFact } from '@vliegwiel/audit'
import { recordFact } from '@vliegwiel/audit/server'
import { atAccounts, inTenant, newId, type TenantTransaction } from '@vliegwiel/db'
import { createPostgresDatabase, plantMember, plantTenant, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { noteSent, writeMail } from '@vliegwiel/mail/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { nightWork } from './night-work.ts'
import { keptDays, keptSince } from './kept-days.ts'

/** Long ago by the clock of the database, which keeps a network for thirty days whatever is asked. */
const at = new Date('2026-03-30T01:12:00Z')
const second = 1_000

let database: PostgresTestDatabase
let server: TestServer
beforeAll(async () => {
  database = await createPostgresDatabase()
  server = await startTestServer(database.db, { clock: () => at })
})
afterAll(async () => {
  await server.stop(100)
  await database.drop()
})

const night = () => nightWork(server.services, () => Promise.resolve())
const key = (created: Date, person: string) => ({
  person_id: person,
  key: newId(),
  procedure: 'views.saveView',
  request_hash: Buffer.from('x'),
  response: null,
  created_at: created,
})
const signIn = (moment: Date): AuditFact => ({
  at: moment,
  actor: { personId: null, name: 'Olga', actingAs: null },
  action: 'platform.renameTenant',
  objectType: 'tenant',
  objectId: null,
  objectLabel: null,
  result: 'refused',
  origin: 'console',
  network: { network: '198.51.100.77', prefix: '198.51.100.0/24' },
  detail: {},
})

describe.each(['Europe/Amsterdam', 'America/Kralendijk'])('on the clock of a tenant in %s', (zone) => {
  test('letters, kept answers and networks stay to the last second of their term, and not longer', async () => {
    const tenant = await plantTenant(database.db)
    const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) => inTenant(database.db, tenant, work)
    await inside((trx) =>
      trx
        .insertInto('tenant_setting')
        .values({
          key: 'time-zone',
          value: JSON.stringify(zone),
          source: null,
          source_date: null,
          changed_by: null,
          changed_at: at,
        })
        .execute(),
    )
    const edge = (days: number) => keptSince(at, days, zone)
    const around = (days: number) => [new Date(edge(days).getTime() - second), edge(days)] as const
    const letters: string[] = []
    for (const moment of around(keptDays.letters)) {
      const id = await inside((trx) =>
        writeMail(trx, { recipient: 'a@b.example', subject: 's', bodyText: 't' }, moment),
      )
      await inside((trx) => noteSent(trx, id, moment))
      letters.push(id)
    }
    // One that still waits is not lost, however old.
    const waiting = await inside((trx) =>
      writeMail(trx, { recipient: 'a@b.example', subject: 's', bodyText: 't' }, new Date('2020-01-01T00:00:00Z')),
    )
    const [goneAnswer, keptAnswer] = around(keptDays.answers).map((moment) => key(moment, newId()))
    await inside((trx) =>
      trx
        .insertInto('idempotency')
        .values([goneAnswer, keptAnswer].filter((one) => one !== undefined))
        .execute(),
    )
    for (const moment of around(keptDays.networks)) await inside((trx) => recordFact(trx, signIn(moment)))

    await night()

    const left = await inside((trx) => trx.selectFrom('mail_message').select('message_id').execute())
    expect(new Set(left.map((row) => row.message_id))).toEqual(new Set([letters[1], waiting]))
    const answers = await inside((trx) => trx.selectFrom('idempotency').select('key').execute())
    expect(answers.map((row) => row.key)).toEqual([keptAnswer?.key])
    const networks = await inside((trx) => trx.selectFrom('audit_said').select('seq').execute())
    expect(networks.map(({ seq }) => seq)).toEqual([2])
  })
})

test('what belongs to no tenant goes by the clock of the platform: answers of accounts, and its log', async () => {
  const tenant = await plantTenant(database.db)
  const { personId } = await plantMember(database.db, tenant.tenantId)
  const edge = (days: number) => keptSince(at, days, 'Europe/Amsterdam')
  const [gone, kept] = [
    key(new Date(edge(keptDays.answers).getTime() - second), personId),
    key(edge(keptDays.answers), personId),
  ]
  await atAccounts(database.db, (trx) => trx.insertInto('auth.idempotency').values([gone, kept]).execute())
  await atAccounts(database.db, (trx) =>
    trx
      .insertInto('auth.attempt')
      .values([
        { bucket: 'address: a', window_start: new Date(at.getTime() - 3_600_000), count: 3 },
        { bucket: 'address: b', window_start: at, count: 3 },
      ])
      .execute(),
  )
  for (const moment of [new Date(edge(keptDays.networks).getTime() - second), edge(keptDays.networks)])
    await inTenant(database.db, platformLog, (trx) => recordFact(trx, signIn(moment)))
  await night()
  const answers = await atAccounts(database.db, (trx) => trx.selectFrom('auth.idempotency').select('key').execute())
  expect(answers.map((row) => row.key)).toEqual([kept.key])
  const tries = await atAccounts(database.db, (trx) => trx.selectFrom('auth.attempt').select('bucket').execute())
  expect(tries).toEqual([{ bucket: 'address: b' }])
  const networks = await inTenant(database.db, platformLog, (trx) =>
    trx.selectFrom('audit_said').select('at').where('part', '=', 'network').execute(),
  )
  expect(networks).toEqual([{ at: edge(keptDays.networks) }])
})
