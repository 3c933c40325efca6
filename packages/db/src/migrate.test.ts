import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { dumpSchema } from './catalogue/schema-dump.ts'
import { inTenant, migrate, migrateUrl, MigrationError, newestMigration } from './index.ts'
import { migrations } from './migrations/index.ts'
import { ownerUrlOf, templateName } from './testing/addresses.ts'
import { createPostgresDatabase } from './testing/index.ts'
import { makePool, openClient } from './surviving-connections.ts'

const on = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = await openClient(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('migrations (F06)', () => {
  const name = `migrate_${randomBytes(4).toString('hex')}`
  let ownerUrl = ''
  let wanted = ''
  beforeAll(async () => {
    await on(inject('postgresUrl'), (client) => client.query(`create database ${name} owner vliegwiel_owner`))
    ownerUrl = ownerUrlOf(inject('postgresUrl'), name)
    wanted = await on(ownerUrlOf(inject('postgresUrl'), templateName), (client) => dumpSchema((q) => client.query(q)))
  })
  afterAll(() => on(inject('postgresUrl'), (client) => client.query(`drop database ${name} with (force)`)))

  const names = Object.keys(migrations)
  // All steps share a transaction: interrupted in the newest, whatever a step before it left behind would be seen.
  test.each([names[0], names[names.length >> 1], names.at(-1)])(
    'interrupted in %s, it leaves nothing behind',
    async (name) => {
      const step = String(name)
      const original = migrations[step]
      const broken = { ...original, up: () => Promise.reject(new Error('the power went out')) }
      const steps = migrations as Record<string, typeof broken>
      steps[step] = broken
      try {
        const refused = await migrateUrl(ownerUrl).then(
          () => null,
          (error: unknown) => error,
        )
        expect(refused).toBeInstanceOf(MigrationError)
        expect(String(refused)).toContain(step)
      } finally {
        if (original) steps[step] = original as typeof broken
      }
      const left = await on(ownerUrl, (client) => dumpSchema((q) => client.query(q)))
      expect(left.trim()).toBe('')
    },
  )

  test('two starters at once: it runs once, and the schema is the committed one', async () => {
    const [one, two] = await Promise.all([migrateUrl(ownerUrl), migrateUrl(ownerUrl)])
    expect([one.length, two.length].toSorted((a, b) => a - b)).toEqual([0, Object.keys(migrations).length])
    expect([...one, ...two].at(-1)).toBe(newestMigration)
    expect(await on(ownerUrl, (client) => dumpSchema((q) => client.query(q)))).toBe(wanted)
  })

  test("the owner's idle connection is ended by the server (57P01): the run goes on, nothing is unhandled", async () => {
    const pool = makePool({ connectionString: ownerUrl, max: 2 }, (error) => lost.push(error))
    const lost: Error[] = []
    try {
      await migrate(pool)
      const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
      await on(inject('postgresUrl'), (client) => client.query('select pg_terminate_backend($1)', [rows[0]?.pid]))
      await expect.poll(() => lost.map((error) => ('code' in error ? error.code : null))).toContain('57P01')
      expect(await migrate(pool)).toEqual([])
    } finally {
      await pool.end()
    }
  })

  test('a second run changes nothing', async () => {
    expect(await migrateUrl(ownerUrl)).toEqual([])
  })
})

describe('the pool (F02)', () => {
  test('a backend that is killed inside a transaction does not take the process with it', async () => {
    const lost: Error[] = []
    const database = await createPostgresDatabase({ size: 2, onConnectionLost: (error) => lost.push(error) })

    const scope = { tenantId: '019a0000-0000-7000-8000-000000000000' }
    const killed = inTenant(database.db, scope, async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
      await on(database.superuserUrl, (client) => client.query('select pg_terminate_backend($1)', [rows[0]?.pid]))
      return trx.selectFrom('membership').select('email').execute()
    })
    await expect(killed).rejects.toMatchObject({ name: 'DatabaseBusyError' })
    const after = await inTenant(database.db, scope, (trx) => trx.selectFrom('membership').select('email').execute())
    expect(after).toEqual([])
    await database.drop()
  })

  test('a pool without a free connection answers busy within three seconds (F12)', async () => {
    const database = await createPostgresDatabase({ size: 1, waitMs: 500 })

    const scope = { tenantId: '019a0000-0000-7000-8000-000000000000' }
    let release = () => {}
    const holding = inTenant(database.db, scope, () => new Promise<void>((resolve) => (release = resolve)))
    const start = performance.now()
    await expect(inTenant(database.db, scope, async () => 1)).rejects.toMatchObject({ retryAfterSeconds: 2 })
    expect(performance.now() - start).toBeLessThan(3_000)
    release()
    await holding
    await database.drop()
  })
})
