import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { inTenant, newId, openPostgres } from './index.ts'
import { scopeSigner } from './scope-signing.ts'
import { openClient } from './surviving-connections.ts'
import { testKey } from './testing/addresses.ts'
import { createPostgresDatabase, plantTenant, type PostgresTestDatabase } from './testing/index.ts'

const tenantId = newId()

describe('a scope that is signed', () => {
  let database: PostgresTestDatabase
  let session: pg.Client
  let other: pg.Client
  const signer = scopeSigner(testKey)
  beforeAll(async () => {
    database = await createPostgresDatabase({ size: 1 })
    session = await openClient(database.doorUrls.tenant)
    other = await openClient(database.doorUrls.tenant)
    for (const client of [session, other]) await signer.prepare(client)
  })
  afterAll(async () => {
    await session.end()
    await other.end()
    await database.drop()
  })
  const tenantAfter = async (client: pg.Client, ...statements: string[]) => {
    try {
      for (const statement of statements) await client.query(statement)
      return (await client.query<{ tenant: string | null }>('select scope.tenant() as tenant')).rows[0]?.tenant
    } finally {
      await client.query('rollback')
    }
  }

  test('opens its own transaction, and no other of the same session', async () => {
    const signed = signer.statement(session, tenantId)
    expect(await tenantAfter(session, 'begin', signed)).toBe(tenantId)
    expect(await tenantAfter(session, 'begin')).toBeNull()
    expect(await tenantAfter(session, 'begin', signed, 'commit', 'begin')).toBeNull()
    expect(await tenantAfter(session, 'begin', `set local app.tenant_id = '${tenantId}'`)).toBeNull()
  })

  test('is of no use in another session, to another login, or a minute later', async () => {
    const refused = /scope was refused/
    await expect(tenantAfter(other, 'begin', signer.statement(session, tenantId))).rejects.toThrow(refused)
    const { rows } = await session.query<{ processID: number }>('select pg_backend_pid() as "processID"')
    const another = { processID: rows[0]?.processID ?? 0, user: 'vliegwiel_login' }
    await expect(tenantAfter(session, 'begin', signer.statement(another, tenantId))).rejects.toThrow(refused)
    const before = scopeSigner(testKey, () => Date.now() - 120_000)
    await expect(tenantAfter(session, 'begin', before.statement(session, tenantId))).rejects.toThrow(refused)
    const byAnotherKey = scopeSigner(Buffer.alloc(32, 8))
    await expect(tenantAfter(session, 'begin', byAnotherKey.statement(session, tenantId))).rejects.toThrow(refused)
  })

  test.each([
    ['an hour ahead', 3_600_000],
    ['years ahead', 5 * 366 * 86_400_000],
    ['a day behind', -86_400_000],
  ])('a server whose clock is %s of the database’s works', async (_, ahead) => {
    const tenant = await plantTenant(database.db)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ahead })
    const elsewhere = openPostgres(database.doorUrls.operator, {
      size: 1,
      logins: database.doorUrls,
      loginKey: testKey,
    })
    try {
      const ask = () => inTenant(elsewhere, tenant, (trx) => trx.selectFrom('tenant').select('name').execute())
      expect(await ask()).toEqual([{ name: tenant.name }])
      // A clock that is changed while a session lasts: it says so, never "nothing there", and the next session knows.
      vi.setSystemTime(Date.now() - 2 * ahead)
      await expect(ask()).rejects.toThrow('scope was refused')
      expect(await ask()).toEqual([{ name: tenant.name }])
    } finally {
      vi.useRealTimers()
      await elsewhere.close()
    }
  })

  test('whatever is changed in it, it opens nothing', async () => {
    const signed = signer.statement(session, tenantId)
    const places = [...signed.matchAll(/[0-9a-f](?=[^']*'(?:, |\)))/g)].map((found) => found.index)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), async (at, step) => {
        const digit = Number.parseInt(signed[at] ?? '0', 16)
        const changed = `${signed.slice(0, at)}${(digit + step) % 10}${signed.slice(at + 1)}`
        if (changed === signed) return
        const opened = await tenantAfter(session, 'begin', changed).catch(() => null)
        expect(opened).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  describe('with who asks in it', () => {
    const [personId, another] = [newId(), newId()]
    let clients: pg.Client
    beforeAll(async () => {
      clients = await openClient(database.doorUrls.client)
      await signer.prepare(clients)
    })
    afterAll(() => clients.end())
    const personAfter = async (...statements: string[]) => {
      try {
        for (const statement of statements) await clients.query(statement)
        return (await clients.query<{ person: string | null }>('select scope.person() as person')).rows[0]?.person
      } finally {
        await clients.query('rollback')
      }
    }

    test('opens for that person, in its own transaction', async () => {
      const entering = signer.statement(clients, tenantId, { personId })
      expect(await personAfter('begin', entering)).toBe(personId)
      expect(await personAfter('begin', entering, 'commit', 'begin')).toBeNull()
      expect(await personAfter('begin', `set local app.person_id = '${another}'`)).toBeNull()
    })

    test('a person that was changed is refused, as a tenant is', async () => {
      const [own, other] = [personId, another].map((id) => signer.statement(clients, tenantId, { personId: id }))
      const mac = /'\\x[0-9a-f]+'/
      const forged = (other ?? '').replace(mac, mac.exec(own ?? '')?.[0] ?? '')
      expect(forged).not.toBe(other)
      await expect(personAfter('begin', forged)).rejects.toThrow(/scope was refused/)
      const asOrganisation = signer.statement(clients, tenantId, { personId, organisationId: another })
      const without = (own ?? '').replace(mac, mac.exec(asOrganisation)?.[0] ?? '')
      await expect(personAfter('begin', without)).rejects.toThrow(/scope was refused/)
    })

    test('the door of clients does not open without a person, nor that of the tenant with one', async () => {
      await expect(personAfter('begin', signer.statement(clients, tenantId))).rejects.toThrow(/permission denied/)
      const asked = signer.statement(session, tenantId, { personId })
      await expect(tenantAfter(session, 'begin', asked)).rejects.toThrow(/permission denied/)
    })
  })

  test('what a statement set in the session is forgotten by the next transaction', async () => {
    const tenant = await plantTenant(database.db)
    const pool = database.db.doors?.tenant
    await pool?.query(`set datestyle = 'sql, dmy'; set row_security = off; set search_path = pg_temp`)
    const seen = await inTenant(database.db, tenant, (trx) => trx.selectFrom('tenant').select('name').execute())
    expect(seen).toEqual([{ name: tenant.name }])
    expect((await pool?.query('show datestyle'))?.rows).toEqual([{ DateStyle: 'ISO, MDY' }])
  })

  test('a session from which a statement threw its memory away is not given to the next', async () => {
    const tenant = await plantTenant(database.db)
    await database.db.doors?.tenant.query('discard temp')
    const ask = () => inTenant(database.db, tenant, (trx) => trx.selectFrom('tenant').select('name').execute())
    await ask().catch(() => undefined)
    expect(await ask()).toEqual([{ name: tenant.name }])
  })

  test('names of kept statements are different in each session and cannot be listed', async () => {
    await expect(session.query('select * from pg_prepared_statements')).rejects.toThrow(/permission denied/)
    const listed = await createPostgresDatabase({ size: 1 })
    const superuser = await openClient(listed.superuserUrl)
    await superuser.query('grant execute on function pg_prepared_statement() to public')
    await plantTenant(listed.db)
    const { nameTagOf } = await import('./statement-names.ts')
    const tagOf = async (one: PostgresTestDatabase) => {
      const client = await one.db.doors?.operator.connect()
      await client?.query('select 1')
      const tag = client && nameTagOf(client)
      client?.release()
      return tag
    }
    expect(await tagOf(listed)).toBeNull()
    const tags = [await tagOf(database), await tagOf(database)]
    expect(tags[0]).toHaveLength(22)
    expect(tags[1]).toBe(tags[0])
    await superuser.end()
    await listed.drop()
  })

  test.each([
    'select * from pg_stat_activity',
    `select lo_from_bytea(0, 'x')`,
    'select lo_create(0)',
    'select * from pg_locks',
    'select pg_terminate_backend(1)',
    'select * from scope.key',
    `select setval('pg_temp.scope_at', 1)`,
  ])('no login may: %s', async (statement) => {
    await expect(session.query(statement)).rejects.toThrow(/permission denied/)
  })
})
