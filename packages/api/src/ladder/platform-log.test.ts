import { platformLog } from '@vliegwiel/audit'
import { verifyChain } from '@vliegwiel/audit/server'
import { openSession } from '@vliegwiel/auth/server'
import { atAccounts, asOperator, inTenant, newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { beforeAll, expect, test, vi } from 'vitest'
import { newSide } from '../isolation/side.ts'
import { probeInputs } from '../isolation/probe-inputs.ts'
import { procedureFacts } from '../isolation/procedures.ts'
import type { Services } from '../services.ts'
import { auditOf } from '../testing/audit-of.ts'
import { ask, browser, callAs, type Caller } from '../testing/call-as.ts'
import { signedInAs, tenantOn, type TestPerson, type TestTenant } from '../testing/signed-in-as.ts'
import { goodPassword, later, testServices } from '../testing/test-services.ts'

const onPlatform = procedureFacts().filter(({ facts }) => facts.rung === 'operator')

onPostgres('the operator is seen (issue 12, 7)', (database) => {
  let services: Services
  let tenant: TestTenant
  let person: TestPerson
  let olga: TestPerson
  let stranger: Caller
  let operator: Caller
  beforeAll(async () => {
    services = testServices(database.db)
    tenant = await tenantOn(database.db)
    person = await signedInAs(database.db, { tenant, name: 'Samira' })
    olga = await signedInAs(database.db, { tenant, roles: [], name: 'Olga', isOperator: true })
    stranger = { cookies: browser(person.token), slug: tenant.slug, address: '198.51.100.9' }
    operator = { cookies: browser(olga.token), address: '2001:db8:1:2::9' }
  })

  const lines = () => auditOf(services, platformLog)
  const linesOf = async (work: () => Promise<unknown>) => {
    const before = (await lines()).length
    await work()
    return (await lines()).slice(before)
  }
  const sides = () => ({ ...newSide(tenant.tenantId, tenant.slug), own: newSide(tenant.tenantId, tenant.slug) })

  test.each(onPlatform.map(({ path }) => path))('a refused %s leaves a line with its network', async (path) => {
    const left = await linesOf(() => ask(services, stranger, path, probeInputs[path](sides())))
    expect(left).toMatchObject([
      {
        action: path,
        result: 'refused',
        actorName: 'Samira',
        network: '198.51.100.9',
        detail: { code: 'not-allowed' },
      },
    ])
  })

  test('also when what was sent with it cannot be read: who may not ask is told first', async () => {
    const left = await linesOf(() => ask(services, stranger, 'platform.createTenant', { nonsense: true }))
    expect(left).toMatchObject([{ result: 'refused' }])
  })

  test('a change of the operator stands in both logs, so erasing the tenant hides nothing', async () => {
    const { version } = await asOperator(database.db, { tenantId: null }, (trx) =>
      trx.selectFrom('tenant').select('version').where('tenant_id', '=', tenant.tenantId).executeTakeFirstOrThrow(),
    )
    const rename = { tenantId: tenant.tenantId, name: 'Nieuwe naam', version }
    const call = () => ask(services, operator, 'platform.renameTenant', { ...rename, idempotencyKey: newId() })
    const seen = { action: 'platform.renameTenant', actorName: 'Olga', network: '2001:0db8:0001:0002::/64' }
    expect(await linesOf(call)).toMatchObject([{ ...seen, result: 'ok', objectLabel: 'Nieuwe naam' }])
    expect(await linesOf(call)).toMatchObject([{ ...seen, result: 'failed', objectId: tenant.tenantId }])
    expect((await auditOf(services, tenant)).slice(-2)).toMatchObject([
      { ...seen, result: 'ok' },
      { ...seen, result: 'failed' },
    ])
  })

  test('an attempt at a tenant that is not there makes no log of its own', async () => {
    const nowhere = newId()
    const rename = { tenantId: nowhere, name: 'Nergens', version: 1, idempotencyKey: newId() }
    const left = await linesOf(() => ask(services, operator, 'platform.renameTenant', rename))
    expect(left).toMatchObject([{ result: 'failed', objectId: nowhere }])
    expect(await auditOf(services, { tenantId: nowhere })).toEqual([])
  })

  test('signing in, failing to, and every change of the own account of an operator', async () => {
    const cookies = browser()
    const fresh = await signedInAs(database.db, {
      tenant,
      roles: [],
      name: 'Fenna',
      isOperator: true,
      secondFactor: false,
    })
    const { email } = fresh
    const right = { email, password: goodPassword }
    expect(await linesOf(() => callAs(services, { cookies }, 'session.signIn', right))).toMatchObject([
      { line: 'session.signIn ok', actorName: 'Fenna' },
    ])
    const before = (await lines()).length
    await ask(services, {}, 'session.signIn', { email, password: 'een heel ander wachtwoord' })
    // Written after the answer.
    await vi.waitFor(
      async () =>
        expect((await lines()).slice(before)).toMatchObject([
          { line: 'session.signIn failed', actorId: null, objectId: fresh.personId },
        ]),
      { timeout: 5000 },
    )
    const rename = { displayName: 'Olga V.', version: 1, idempotencyKey: newId() }
    expect(await linesOf(() => callAs(services, operator, 'account.changeName', rename))).toMatchObject([
      { line: 'account.changeName ok' },
    ])
    expect(await linesOf(() => callAs(services, { cookies }, 'session.signOut', {}))).toMatchObject([
      { line: 'session.signOut ok' },
    ])
  })

  test('an operator who works for no municipality is seen just as well', async () => {
    const lonely = await signedInAs(database.db, {
      tenant,
      roles: [],
      name: 'Los',
      isOperator: true,
      secondFactor: false,
    })
    await inTenant(database.db, tenant, (trx) =>
      trx.updateTable('membership').set({ status: 'suspended' }).where('person_id', '=', lonely.personId).execute(),
    )
    const right = { email: lonely.email, password: goodPassword }
    expect(await linesOf(() => callAs(services, { cookies: browser() }, 'session.signIn', right))).toMatchObject([
      { line: 'session.signIn ok', actorName: 'Los' },
    ])
  })

  test('a session that came through the provider of a municipality opens no platform, and that is seen', async () => {
    const providerId = newId()
    const offered = { issuer: 'https://a.example', client_id: 'a', label: 'Gemeenteaccount' }
    await inTenant(database.db, tenant, (trx) =>
      trx
        .insertInto('identity_provider')
        .values({ provider_id: providerId, ...offered, changed_at: later(0) })
        .execute(),
    )
    const hours = { personId: olga.personId, method: 'oidc' as const, hours: 12 }
    const { token } = await atAccounts(database.db, (trx) =>
      openSession(trx, { ...hours, onlyTenantId: tenant.tenantId, providerId }, later(0)),
    )
    const left = await linesOf(async () =>
      expect(await ask(services, { cookies: browser(token) }, 'platform.showTree', {})).toMatchObject({
        code: 'not-allowed',
      }),
    )
    expect(left).toMatchObject([{ line: 'platform.showTree refused' }])
  })

  test('somebody who is no operator leaves no line there by signing in', async () => {
    const right = { email: person.email, password: goodPassword }
    expect(await linesOf(() => callAs(services, { cookies: browser() }, 'session.signIn', right))).toEqual([])
  })

  test('the same file fetched again under its key stands in the log again', async () => {
    const fileId = newId()
    await inTenant(database.db, tenant, (trx) =>
      trx
        .insertInto('export_file')
        .values({
          file_id: fileId,
          name: 'alles.json',
          media_type: 'application/json',
          bytes: 2,
          created_by: null,
          created_at: later(0),
          expires_at: later(3600),
        })
        .execute(),
    )
    const before = (await auditOf(services, tenant)).length
    const input = { fileId, idempotencyKey: newId() }
    const first = await callAs(services, stranger, 'jobs.fetchFile', input)
    expect(await callAs(services, stranger, 'jobs.fetchFile', input)).toEqual(first)
    const file = { line: 'jobs.fetchFile ok', objectId: fileId, objectLabel: 'alles.json' }
    expect((await auditOf(services, tenant)).slice(before)).toMatchObject([
      { ...file, detail: {} },
      { ...file, detail: { again: true } },
    ])
  })

  test('the chain of the platform is whole, and no door changes or cuts it', async () => {
    const verdict = await inTenant(database.db, platformLog, (trx) => verifyChain(trx, later(0)))
    expect(verdict.broken).toBeNull()
    for (const table of ['audit_entry', 'audit_said'] as const) {
      const cut = asOperator(database.db, platformLog, (trx) => trx.deleteFrom(table).execute())
      await expect(cut).rejects.toThrow(/permission denied/)
    }
    const rewrite = asOperator(database.db, platformLog, (trx) =>
      trx
        .updateTable('audit_entry')
        .set({ at: later(9) })
        .execute(),
    )
    await expect(rewrite).rejects.toThrow(/permission denied/)
    const atDoor = atAccounts(database.db, (trx) => trx.deleteFrom('audit_entry' as 'auth.session').execute())
    await expect(atDoor).rejects.toThrow(/permission denied/)
  })
})
