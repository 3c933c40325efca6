import { asOperator, inClients, inPartner, inTenant } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { organisationOf } from '@vliegwiel/clients/server'
import { citizenServiceNumberPaths } from '@vliegwiel/clients/citizen-service-number'
import { readTree } from '@vliegwiel/tenants/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoPersons } from '../demo-persons.ts'
import { seededDemo } from '../testing/index.ts'
import { demoPersonId } from '../demo-log.ts'

const at = new Date('2026-11-23T12:00:00.000Z')

describe('clients of the demo', () => {
  let database: PostgresTestDatabase
  let ids: ReadonlyMap<string, string>
  const seenBy = (name: string, slug = 'voorbeeld') =>
    inClients(database.db, { tenantId: ids.get(slug) ?? '', personId: demoPersonId(name) }, (trx) =>
      trx.selectFrom('client').selectAll().execute(),
    )
  beforeAll(async () => {
    database = await createPostgresDatabase({ from: seededDemo(at) })
    const tree = await asOperator(database.db, { tenantId: null }, readTree)
    ids = new Map(tree.map((row) => [row.slug, row.tenant_id]))
  }, 180_000)
  afterAll(() => database.drop())

  test('sixty at the made-up Voorbeeld, eight at Merenburg, each labelled, and none anywhere else', async () => {
    const [all, elsewhere] = [await seenBy('Noor Aydin'), await seenBy('Jet Smeets', 'merenburg')]
    expect([all.length, elsewhere.length]).toEqual([60, 8])
    expect([...all, ...elsewhere].every(({ synthetic }) => synthetic)).toBe(true)
    for (const [slug, tenantId] of ids)
      if (!['voorbeeld', 'merenburg'].includes(slug))
        expect(
          await inTenant(database.db, { tenantId }, (trx) => trx.selectFrom('team').selectAll().execute()),
        ).toEqual([])
  })

  test('a case worker sees the team, a colleague the own ones, who replaces those of who is away', async () => {
    const keys = async (name: string) => (await seenBy(name)).map(({ key }) => key)
    expect(await keys('Els Bakker')).toEqual(await keys('Ida Groen'))
    expect(await keys('Els Bakker')).toHaveLength(42)
    // Karim opened one with a reason at the moment of seeding.
    expect(await keys('Karim Yildiz')).toHaveLength(19)
    expect(await keys('Karim Yildiz')).not.toContain('K-2041')
    expect(await keys('Sem Aksoy')).toHaveLength(50)
  })

  test('a partner leads one client in two domains, hands another over, and sees nobody who stopped', async () => {
    const tenantId = ids.get('voorbeeld') ?? ''
    const personId = demoPersonId('Petra Vos')
    const organisationId = await inTenant(database.db, { tenantId }, (trx) => organisationOf(trx, personId))
    const seen = await inPartner(
      database.db,
      { tenantId, personId, organisationId: organisationId ?? '' },
      async (trx) => ({
        clients: (await trx.selectFrom('client').select('key').orderBy('key').execute()).map(({ key }) => key),
        domains: new Set(
          (await trx.selectFrom('client_assessment').select('domain').execute()).map(({ domain }) => domain),
        ),
        handovers: await trx.selectFrom('partner_handover').select('note').execute(),
      }),
    )
    expect(seen.clients).toEqual(['K-2041', 'K-2105'])
    expect([...seen.domains].toSorted()).toEqual(['dagbesteding', 'gezin-en-familie', 'psychische-gezondheid'])
    expect(seen.handovers).toHaveLength(1)
  })

  test('nothing that is told holds a number that could be a citizen service number', async () => {
    const scope = { tenantId: ids.get('voorbeeld') ?? '', personId: demoPersonId('Noor Aydin') }
    const told = await inClients(database.db, scope, async (trx) => ({
      goals: (await trx.selectFrom('client_goal').select('goal').execute()).map(({ goal }) => goal),
      talks: (await trx.selectFrom('client_conversation').select('answers').execute()).map(({ answers }) => answers),
      keys: (await trx.selectFrom('client').select('key').execute()).map(({ key }) => key),
    }))
    expect(told.talks.length).toBeGreaterThan(100)
    expect(citizenServiceNumberPaths(told)).toEqual([])
  })

  test('every client has a way: some were never asked, some think, and steps go back too', async () => {
    const scope = { tenantId: ids.get('voorbeeld') ?? '', personId: demoPersonId('Noor Aydin') }
    const found = await inClients(database.db, scope, async (trx) => ({
      answers: await trx
        .selectFrom('client_goal')
        .select('answer')
        .distinct()
        .where('kind', '=', 'own-first')
        .execute(),
      back: await trx.selectFrom('client_step').select('step_id').where('reason', '=', 'ziek geweest').execute(),
      departures: await trx
        .selectFrom('client_profile')
        .select('departure')
        .where('departure', 'is not', null)
        .execute(),
    }))
    expect(found.answers.map(({ answer }) => answer).toSorted()).toEqual(['choice', 'rather-not-say', 'thinking'])
    expect(found.back.length).toBeGreaterThan(0)
    expect(found.departures.length).toBeGreaterThan(0)
    expect(demoPersons.filter(({ roles }) => roles['voorbeeld']?.includes('partner'))).toHaveLength(2)
  })
})
