import { verifyChain } from '@vliegwiel/audit/server'
import { listReleases, openBaseChanges, openVersions, readInForce } from '@vliegwiel/configuration/server'
import { signInForDemo } from '@vliegwiel/auth/server'
import { asOperator, atAccounts, inTenant } from '@vliegwiel/db'
import { onBothDatabases, onPostgres } from '@vliegwiel/db/testing'
import { needsSource, settingProblems, type SettingKey } from '@vliegwiel/tenants'
import { readTree } from '@vliegwiel/tenants/server'
import { describe, expect, test } from 'vitest'
import { demoPersons } from './demo-persons.ts'
import { demoSettings } from './demo-settings.ts'
import { demoTenants, seedDemo } from './index.ts'
import { seedHistory } from './seed-history.ts'
import { seedPersons } from './seed-persons.ts'
import { seedTenants } from './seed-tenants.ts'

const at = new Date('2026-11-23T10:00:00Z')
const seed = { at, publicUrl: 'http://localhost:3000' }

onBothDatabases('the demo', (database) => {
  const everything = async () => {
    const tree = await asOperator(database.db, { tenantId: null }, readTree)
    const counts = []
    for (const { tenant_id: tenantId, slug } of tree) {
      counts.push(
        await inTenant(database.db, { tenantId }, async (trx) => ({
          slug,
          members: (await trx.selectFrom('membership').selectAll().execute()).length,
          settings: (await trx.selectFrom('tenant_setting').selectAll().execute()).length,
          invitations: (await trx.selectFrom('invitation').selectAll().execute()).length,
          jobs: (await trx.selectFrom('job').selectAll().execute()).length,
          audit: await verifyChain(trx, at),
        })),
      )
    }
    return counts
  }

  test('is put in once, and again is nothing', async () => {
    expect(await seedDemo(database.db, seed)).toBe(true)
    const first = await everything()
    expect(first.map(({ slug }) => slug).toSorted()).toEqual(demoTenants.map(({ slug }) => slug).toSorted())
    expect(first.every(({ audit }) => audit.broken === null && audit.entries > 0)).toBe(true)
    expect(await seedDemo(database.db, seed)).toBe(false)
    expect(await everything()).toEqual(first)
  })

  test('there is something to decide, to approve and to wait for in Helmond', async () => {
    const tree = await asOperator(database.db, { tenantId: null }, readTree)
    const tenantId = tree.find(({ slug }) => slug === 'helmond')?.tenant_id ?? ''
    const found = await inTenant(database.db, { tenantId }, async (trx) => ({
      changes: (await openBaseChanges(trx)).map(({ key, block_id, weight }) => `${key} ${block_id} ${weight}`),
      open: (await openVersions(trx)).map(({ state }) => state).toSorted(),
      planned: (await listReleases(trx, 10)).filter(({ state }) => state === 'planned').map(({ name }) => name),
      accent: (await readInForce(trx, 'theme', 'huisstijl', at))?.own_blocks,
      own: (await readInForce(trx, 'page', 'betaaldata', at))?.own_blocks,
    }))
    expect(found).toEqual({
      changes: ['betaaldata dag conflict'],
      open: ['in-review', 'in-review', 'scheduled'],
      planned: ['1 januari 2027'],
      accent: ['accent'],
      own: ['dag', 'betaaldata-contact'],
    })
  })

  test('everybody signs in by a click, and the operator is a member of nothing', async () => {
    for (const { personId } of demoPersons) {
      const opened = await atAccounts(database.db, (trx) => signInForDemo(trx, { personId, hours: 1 }, at))
      expect(opened.token).toHaveLength(43)
    }
    expect(demoPersons.filter((one) => one.isOperator).map((one) => Object.keys(one.roles))).toEqual([[]])
  })
})

onPostgres('a first start that was cut off', (database) => {
  test('is completed by the next one, without doubles', async () => {
    const tenants = await seedTenants(database.db, at)
    await seedPersons(database.db, tenants, at)
    await seedHistory(database.db, { tenants, ...seed })
    expect(await seedDemo(database.db, seed)).toBe(true)
    const helder = { tenantId: tenants.get('den-helder') ?? '' }
    const counts = await inTenant(database.db, helder, async (trx) => ({
      members: (await trx.selectFrom('membership').selectAll().execute()).length,
      invitations: (await trx.selectFrom('invitation').selectAll().execute()).length,
      messages: (await trx.selectFrom('mail_message').selectAll().execute()).length,
      proofs: (await trx.selectFrom('job').selectAll().where('kind', '=', 'isolation.run').execute()).length,
    }))
    const members = demoPersons.filter((one) => Object.hasOwn(one.roles, 'den-helder')).length
    expect(counts).toEqual({ members, invitations: 2, messages: 2, proofs: 1 })
  })
})

describe('what the demo says', () => {
  test('every figure has a source, and every invented one says so', () => {
    for (const setting of demoSettings.filter(({ key }) => needsSource(key))) {
      expect(setting.source).toMatch(/Demogegevens, verzonnen|Binnenlands Bestuur, 28 juli 2017/)
      expect(settingProblems(setting, '2026-11-23')).toEqual([])
    }
  })

  test('every setting is valid; nobody is called or mailed by accident', () => {
    for (const setting of demoSettings) expect(settingProblems(setting, '2026-11-23')).toEqual([])
    const contacts = demoSettings.filter(({ key }) => key === ('contact-point' satisfies SettingKey))
    for (const { value } of contacts) expect((value as { phone: string }).phone).toMatch(/ 00 00 00$/)
    for (const { email } of demoPersons) expect(email).toMatch(/\.example$/)
  })

  test('names and ids are each used once', () => {
    expect(new Set(demoPersons.map((one) => one.email)).size).toBe(demoPersons.length)
    expect(new Set(demoPersons.map((one) => one.personId)).size).toBe(demoPersons.length)
  })
})
