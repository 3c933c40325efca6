import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  asOperator,
  atAccounts,
  atSignIn,
  enterTenant,
  inTenant,
  newId,
  poolsOf,
  releaseToBranch,
  seePublished,
  withScope,
  type OperatorTransaction,
  type TenantTransaction,
} from './index.ts'
import { createPostgresDatabase, onBothDatabases, plantMember, plantTenant } from './testing/index.ts'
import type { PlantedTenant, PostgresTestDatabase } from './testing/index.ts'

onBothDatabases('doors', (database) => {
  let helmond: PlantedTenant
  let emmen: PlantedTenant
  beforeAll(async () => {
    const region = await plantTenant(database.db, { name: 'Regio', kind: 'region' })
    helmond = await plantTenant(database.db, { name: 'Helmond', parent: region })
    emmen = await plantTenant(database.db, { name: 'Emmen' })
    await plantMember(database.db, helmond.tenantId, { name: 'Samira', roles: ['administrator'] })
    await plantMember(database.db, emmen.tenantId, { name: 'Willem', roles: ['administrator'] })
  })
  const names = (trx: TenantTransaction) => trx.selectFrom('membership').select('display_name').execute()

  test('a tenant sees its own people and nobody else', async () => {
    expect(await inTenant(database.db, helmond, names)).toEqual([{ display_name: 'Samira' }])
    expect(await inTenant(database.db, emmen, names)).toEqual([{ display_name: 'Willem' }])
  })

  test('the policy holds without the plugin: raw SQL for the neighbour finds nothing', async () => {
    const found = await inTenant(database.db, helmond, (trx) =>
      sql`select * from membership where tenant_id = ${emmen.tenantId}`.execute(trx),
    )
    expect(found.rows).toEqual([])
  })

  test('a write for the neighbour is refused, not redirected', async () => {
    const write = inTenant(database.db, helmond, (trx) =>
      sql`insert into audit_head values (${emmen.tenantId}, 1, '')`.execute(trx),
    )
    await expect(write).rejects.toThrow(/row-level security/)
  })

  test('joins, updates and deletes stay inside too', async () => {
    await inTenant(database.db, helmond, async (trx) => {
      const query = trx
        .selectFrom('membership as m')
        .leftJoin('membership_role as r', 'r.person_id', 'm.person_id')
        .select(['m.display_name', 'r.role'])
      expect(query.compile().sql).toContain(`on "r"."person_id" = "m"."person_id" and "r"."tenant_id" = $1`)
      expect(query.compile().sql).toContain(`where "m"."tenant_id" = $2`)
      expect(await query.execute()).toEqual([{ display_name: 'Samira', role: 'administrator' }])
      const changed = await trx.updateTable('membership').set({ status: 'suspended' }).executeTakeFirst()
      expect(changed.numUpdatedRows).toBe(1n)
    })
    const still = await inTenant(database.db, emmen, (trx) => trx.selectFrom('membership').select('status').execute())
    expect(still).toEqual([{ status: 'active' }])
  })

  test('a transaction keeps the door at which it was opened', async () => {
    const released = inTenant(database.db, helmond, (trx) => releaseToBranch(trx, async () => null))
    await expect(released).rejects.toThrow(/opened at the tenant door/)
    const published = inTenant(database.db, helmond, (trx) => seePublished(trx, async () => null))
    await expect(published).rejects.toThrow(/opened at the tenant door/)
    const joined = atSignIn(database.db, (trx) => enterTenant(trx, helmond.tenantId, async () => null))
    await expect(joined).rejects.toThrow(/opened at the sign-in door/)
  })

  test('the door of every request reads no secret and makes no session', async () => {
    for (const statement of [
      'select password_hash from auth.person',
      'select totp_secret from auth.person',
      'select * from auth.recovery_code',
      'select email from membership',
      'select token_hash from invitation',
      'select client_secret from identity_provider',
      'insert into auth.session (token_hash) values (null)',
      'update auth.person set is_operator = true',
    ]) {
      const tried = atSignIn(database.db, (trx) => sql.raw(statement).execute(trx))
      await expect(tried, statement).rejects.toThrow(/permission denied/)
    }
  })

  test('outside a door the login role can read nothing at all', async () => {
    await expect(database.db.pool.query('select * from public.membership')).rejects.toThrow(/permission denied/)
    await expect(database.db.pool.query('select * from auth.person')).rejects.toThrow(/permission denied/)
  })

  test('the tenant door cannot reach accounts, the operator door cannot reach people', async () => {
    const accounts = inTenant(database.db, helmond, (trx) => sql`select * from auth.person`.execute(trx))
    await expect(accounts).rejects.toThrow(/permission denied/)
    const people = asOperator(database.db, helmond, (trx) => sql`select * from membership`.execute(trx))
    await expect(people).rejects.toThrow(/permission denied/)
    const contents = asOperator(database.db, helmond, (trx) => sql`select input from job`.execute(trx))
    await expect(contents).rejects.toThrow(/permission denied/)
  })

  test('a tenant sees the tree below itself, not beside or above', async () => {
    const seen = (tenantId: string) =>
      inTenant(database.db, { tenantId }, (trx) => trx.selectFrom('tenant').select('name').orderBy('name').execute())
    expect(await seen(helmond.path[0] ?? '')).toEqual([{ name: 'Helmond' }, { name: 'Regio' }])
    expect(await seen(helmond.tenantId)).toEqual([{ name: 'Helmond' }])
  })

  test('an account and a membership are made together or not at all', async () => {
    const personId = newId()
    const now = new Date()
    const half = atAccounts(database.db, async (trx) => {
      await trx
        .insertInto('auth.person')
        .values({
          person_id: personId,
          email: 'half@voorbeeld.example',
          email_key: 'half@voorbeeld.example',
          display_name: 'Half',
          password_hash: null,
          totp_secret: null,
          totp_confirmed_at: null,
          totp_last_step: null,
          created_at: now,
          changed_at: now,
        })
        .execute()
      await enterTenant(trx, emmen.tenantId, async () => {
        throw new Error('the second half failed')
      })
    })
    await expect(half).rejects.toThrow('the second half failed')
    const found = await atAccounts(database.db, (trx) =>
      trx.selectFrom('auth.person').where('person_id', '=', personId).select('email').execute(),
    )
    expect(found).toEqual([])
  })

  test('the operator puts another tenant in scope for a while, and is back where it was', async () => {
    const now = new Date()
    const setting = (key: string) => ({
      key,
      value: '"x"',
      source: null,
      source_date: null,
      changed_by: null,
      changed_at: now,
    })
    const add = (trx: OperatorTransaction, key: string) =>
      (trx as unknown as TenantTransaction).insertInto('tenant_setting').values(setting(key)).execute()
    await asOperator(database.db, helmond, async (trx) => {
      await withScope(trx, emmen.tenantId, (inside) => add(inside, 'van-emmen'))
      await add(trx, 'van-helmond')
    })
    const keys = (trx: TenantTransaction) => trx.selectFrom('tenant_setting').select('key').execute()
    expect(await inTenant(database.db, emmen, keys)).toEqual([{ key: 'van-emmen' }])
    expect(await inTenant(database.db, helmond, keys)).toEqual([{ key: 'van-helmond' }])
  })

  test('a door inside a door is refused before it waits for ever', async () => {
    const nested = inTenant(database.db, helmond, () => inTenant(database.db, emmen, names))
    await expect(nested).rejects.toThrow(/pass the transaction on/)
  })

  test('a transaction that outlives its door does not run in somebody else’s', async () => {
    let leaked: TenantTransaction | undefined
    await inTenant(database.db, helmond, async (trx) => {
      leaked = trx
    })
    await expect(leaked && names(leaked)).rejects.toThrow(/over/)
  })

  test('a read that only looks cannot write', async () => {
    const write = inTenant(database.db, { ...helmond, readOnly: true }, (trx) =>
      trx.updateTable('membership').set({ status: 'active' }).execute(),
    )
    await expect(write).rejects.toThrow(/read-only/)
  })

  test('who is not a door never finds the read of somebody else unfinished', async () => {
    expect(await inTenant(database.db, { ...helmond, readOnly: true }, names)).toEqual([{ display_name: 'Samira' }])
    const state = `select current_user as role, coalesce(current_setting('app.tenant_id', true), '') as scope`
    const clean = { role: 'vliegwiel_login', scope: '' }
    expect((await database.db.pool.query(state)).rows).toEqual([clean])
    await inTenant(database.db, { ...helmond, readOnly: true }, names)
    const client = await database.db.pool.connect()
    expect((await client.query(state)).rows).toEqual([clean])
    client.release()
  })

  test('reads one after another end in turn, each in its own scope', async () => {
    for (let round = 0; round < 50; round += 1) {
      const [own, other] = round % 2 === 0 ? ([helmond, 'Samira'] as const) : ([emmen, 'Willem'] as const)
      expect(await inTenant(database.db, { ...own, readOnly: true }, names)).toEqual([{ display_name: other }])
    }
    await new Promise((resolve) => setImmediate(resolve))
    // No login sees what other sessions do: each connection says of itself that nothing is open on it.
    for (const pool of poolsOf(database.db)) {
      const { rows } = await pool.query(`select now() = statement_timestamp() as fresh`)
      expect(rows).toEqual([{ fresh: true }])
    }
  })

  test('a swallowed error does not commit half a change', async () => {
    const swallowed = inTenant(database.db, helmond, async (trx) => {
      await trx.updateTable('membership').set({ display_name: 'Half' }).execute()
      await sql`select 1 / 0`.execute(trx).catch(() => undefined)
    })
    await expect(swallowed).rejects.toThrow(/rolled back/)
    expect(await inTenant(database.db, helmond, names)).toEqual([{ display_name: 'Samira' }])
  })

  test.each(['', 'x', "'; reset role; --", '019A0000-0000-7000-8000-000000000000'])(
    'a scope that is not a uuid never becomes text: %j',
    async (tenantId) => {
      await expect(inTenant(database.db, { tenantId }, names)).rejects.toThrow(/uuid/)
    },
  )

  test('insert from select has no tenant to go to', async () => {
    const copy = inTenant(database.db, helmond, (trx) =>
      trx
        .insertInto('audit_head')
        .columns(['seq', 'hash'])
        .expression(trx.selectFrom('audit_head').select(['seq', 'hash']))
        .execute(),
    )
    await expect(copy).rejects.toThrow(/VALUES/)
  })
})

describe('one connection, many tenants (T08)', () => {
  let database: PostgresTestDatabase
  beforeAll(async () => {
    database = await createPostgresDatabase({ size: 1, waitMs: 60_000 })
  })
  afterAll(() => database.drop())

  test('10,000 interleaved transactions of 8 clients, with errors and rollbacks, meet no wrong tenant', async () => {
    const tenants = await Promise.all(Array.from({ length: 8 }, () => plantTenant(database.db)))
    for (const tenant of tenants) await plantMember(database.db, tenant.tenantId, { name: tenant.name })
    let right = 0
    let failed = 0
    const client = async (own: PlantedTenant, offset: number) => {
      for (let round = 0; round < 1_250; round += 1) {
        const kind = (round + offset) % 5
        const work = inTenant(database.db, { ...own, readOnly: kind === 0 || kind === 4 }, async (trx) => {
          if (kind === 1) await sql`select 1 / 0`.execute(trx)
          const [row] = await trx.selectFrom('membership').select('display_name').execute()
          if (kind === 2) throw new Error('changed my mind')
          if (kind === 4) await trx.selectFrom('audit_entry').select('seq').limit(1).execute()
          if (kind === 3) await trx.updateTable('membership').set({ status: 'active' }).execute()
          return row?.display_name
        })
        const name = await work.catch(() => null)
        if (name === null) failed += 1
        else if (name === own.name) right += 1
      }
    }
    await Promise.all(tenants.map((tenant, i) => client(tenant, i)))
    expect(right + failed).toBe(10_000)
    expect(failed).toBe(4_000)
  }, 180_000)
})
