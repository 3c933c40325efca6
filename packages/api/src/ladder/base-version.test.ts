import { newId } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeAll, expect, test } from 'vitest'
import { ask, browser, type Caller } from '../testing/call-as.ts'
import { signedInAs, tenantOn, type TestPerson } from '../testing/signed-in-as.ts'
import { testServices } from '../testing/test-services.ts'

type Call = (path: string, input: object) => Promise<unknown>

onPostgres('nothing is overwritten unseen (F08)', (database) => {
  let region: PlantedTenant
  let colleague: TestPerson
  let here: Call
  let platform: Call
  beforeAll(async () => {
    const services = testServices(database.db)
    region = await plantTenant(database.db, { kind: 'region' })
    const tenant = await tenantOn(database.db, undefined, { parent: region })
    const person = await signedInAs(database.db, { tenant })
    colleague = await signedInAs(database.db, { tenant, roles: ['editor'] })
    const administrator: Caller = { cookies: browser(person.token), slug: tenant.slug }
    const first = await signedInAs(database.db, { tenant, roles: [], isOperator: true })
    const operator: Caller = { cookies: browser(first.token) }
    here = (path, input) => ask(services, administrator, path, { ...input, idempotencyKey: newId() })
    platform = (path, input) => ask(services, operator, path, { ...input, idempotencyKey: newId() })
  })

  test('fifty edits on one version: one is accepted, and the others are told what stands there', async () => {
    const edit = (value: string, version: number) =>
      here('settings.changeSetting', { key: 'short-name', value, source: null, sourceDate: null, version })
    expect(await edit('Begin', 0)).toEqual({ version: 1 })
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => edit(`Naam ${i}`, 1)))
    expect(answers.filter((answer) => JSON.stringify(answer) === '{"version":2}')).toHaveLength(1)
    const losers = answers.filter((answer) => (answer as { code?: string }).code === 'version-conflict')
    expect(losers).toHaveLength(49)
    const winner = `Naam ${answers.findIndex((answer) => JSON.stringify(answer) === '{"version":2}')}`
    for (const loser of losers) expect(loser).toMatchObject({ params: { version: 2, value: winner } })
    expect(await edit('Nog eens eerst', 0)).toMatchObject({ code: 'version-conflict', params: { value: winner } })
  })

  const conflict = { code: 'version-conflict' }

  test('every edit inside a tenant refuses a version that is not the newest', async () => {
    const view = await here('views.saveView', { screen: 'people', name: 'Lijst', query: 'q=1' })
    const invited = await here('people.invitePerson', { email: 'nieuw@voorbeeld.example', roles: ['editor'] })
    const provider = { issuer: 'https://inloggen.example', clientId: 'vliegwiel', label: 'Inloggen', enabled: true }
    const saved = await here('providers.saveProvider', { ...provider, providerId: null, version: 0 })
    const { personId } = colleague
    const edits: readonly [string, object][] = [
      ['tenants.renameTenant', { name: 'Anders' }],
      ['views.shareView', { ...(view as object), shared: true }],
      ['people.revokeInvitation', { invitationId: (invited as { invitationId: string }).invitationId }],
      ['people.setRoles', { personId, roles: ['auditor'] }],
      ['people.setPersonStatus', { personId, status: 'suspended' }],
      ['people.resetSecondFactor', { personId }],
      ['providers.saveProvider', { ...provider, providerId: (saved as { providerId: string }).providerId }],
      ['providers.removeProvider', { providerId: (saved as { providerId: string }).providerId }],
      ['account.changeName', { displayName: 'Anders' }],
    ]
    for (const [path, input] of edits) {
      expect([path, await here(path, { ...input, version: 7 })]).toMatchObject([path, conflict])
    }
  })

  test('every edit of the tree does', async () => {
    const { tenantId } = await plantTenant(database.db, { parent: region })
    const elsewhere = await plantTenant(database.db, { kind: 'region' })
    const edits: readonly [string, object][] = [
      ['platform.renameTenant', { name: 'Anders' }],
      ['platform.moveTenant', { parentId: elsewhere.tenantId }],
      ['platform.suspendTenant', { suspended: true }],
      ['platform.archiveTenant', { graceDays: 30 }],
    ]
    for (const [path, input] of edits) {
      expect([path, await platform(path, { ...input, tenantId, version: 7 })]).toMatchObject([path, conflict])
    }
    expect(await platform('platform.archiveTenant', { tenantId, version: 1, graceDays: 30 })).toHaveProperty('version')
    expect(await platform('platform.restoreTenant', { tenantId, version: 7 })).toMatchObject(conflict)
  })
})
