import { newId } from '@vliegwiel/db'
import { onBothDatabases } from '@vliegwiel/db/testing'
import { beforeAll, expect, test } from 'vitest'
import type { Services } from '../services.ts'
import { auditOf } from '../testing/audit-of.ts'
import { ask, browser, type Caller } from '../testing/call-as.ts'
import { signedInAs, tenantOn, type TestPerson } from '../testing/signed-in-as.ts'
import { testServices } from '../testing/test-services.ts'

onBothDatabases('what the ladder writes into the log (T28)', (database) => {
  let services: Services
  let person: TestPerson
  let administrator: Caller
  let operator: Caller
  let tenantId: string
  beforeAll(async () => {
    services = testServices(database.db)
    const region = await tenantOn(database.db, undefined, { kind: 'region' })
    const tenant = await tenantOn(database.db, undefined, { parent: region })
    tenantId = tenant.tenantId
    person = await signedInAs(database.db, { tenant, name: 'Samira' })
    administrator = { cookies: browser(person.token), slug: tenant.slug }
    const { token } = await signedInAs(database.db, { tenant: region, roles: [], name: 'Bo', isOperator: true })
    operator = { cookies: browser(token) }
  })

  /** The entries that one call leaves in the log of the tenant. */
  const entriesOf = async (asker: Caller, path: string, input: object) => {
    const read = () => auditOf(services, { tenantId })
    const before = (await read()).length
    await ask(services, asker, path, { ...input, idempotencyKey: newId() })
    return (await read()).slice(before)
  }

  test('a change of the operator, done and failed, stands in the log of the tenant it is about', async () => {
    const rename = { tenantId, name: 'Nieuwe naam', version: 1 }
    const entry = { action: 'platform.renameTenant', actorName: 'Bo' }
    expect(await entriesOf(operator, 'platform.renameTenant', rename)).toMatchObject([{ ...entry, result: 'ok' }])
    expect(await entriesOf(operator, 'platform.renameTenant', rename)).toMatchObject([{ ...entry, result: 'failed' }])
  })

  test('a change of the own account does in every tenant of the person', async () => {
    const entry = { action: 'account.changeName', actorName: 'Samira', objectId: person.personId }
    const rename = { displayName: 'Samira', version: 1 }
    expect(await entriesOf(administrator, 'account.changeName', rename)).toMatchObject([{ ...entry, result: 'ok' }])
    expect(await entriesOf(administrator, 'account.changeName', rename)).toMatchObject([{ ...entry, result: 'failed' }])
  })

  test('who looks as a role changes nothing, not even the own account', async () => {
    const looking: Caller = { ...administrator, viewAs: 'editor' }
    const refused = { code: 'not-allowed' }
    const rename = { name: 'Als redacteur', version: 1, idempotencyKey: newId() }
    expect(await ask(services, looking, 'tenants.renameTenant', rename)).toMatchObject(refused)
    const name = { displayName: 'Als redacteur', version: 2, idempotencyKey: newId() }
    expect(await ask(services, looking, 'account.changeName', name)).toMatchObject(refused)
  })

  test('an attempt while looking as a role is logged under the real name, with the role beside it', async () => {
    const looking: Caller = { ...administrator, viewAs: 'editor' }
    expect(await entriesOf(looking, 'tenants.renameTenant', { name: 'Als redacteur', version: 2 })).toMatchObject([
      { action: 'tenants.renameTenant', actorName: 'Samira', actingAs: 'editor', result: 'refused' },
    ])
  })

  test('a tenant in the address that is not among one’s own is not there, and nothing of it is written', async () => {
    const elsewhere: Caller = { ...administrator, slug: 'daar' }
    const notFound = { code: 'not-found', params: { what: 'tenant' } }
    expect(await ask(services, elsewhere, 'tenants.showTree', {})).toEqual(notFound)
    const rename = { name: 'Van een ander', version: 2, idempotencyKey: newId() }
    expect(await ask(services, elsewhere, 'tenants.renameTenant', rename)).toEqual(notFound)
  })
})
