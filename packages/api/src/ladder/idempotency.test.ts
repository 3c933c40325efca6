import { atAccounts, inTenant, newId } from '@vliegwiel/db'
import { onBothDatabases } from '@vliegwiel/db/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Services } from '../services.ts'
import { ask, browser, type Caller } from '../testing/call-as.ts'
import { signedInAs, tenantOn } from '../testing/signed-in-as.ts'
import { goodPassword, testServices } from '../testing/test-services.ts'

const reused = { code: 'key-reused', params: {} }

onBothDatabases('one key, one change (F07)', (database) => {
  let services: Services
  let tenant: Awaited<ReturnType<typeof tenantOn>>
  let administrator: Caller
  let operator: Caller
  beforeAll(async () => {
    services = testServices(database.db)
    const region = await tenantOn(database.db, undefined, { kind: 'region' })
    const own = await tenantOn(database.db, undefined, { parent: region })
    tenant = own
    const person = await signedInAs(database.db, { tenant: own })
    administrator = { cookies: browser(person.token), slug: own.slug }
    const first = await signedInAs(database.db, { tenant: region, roles: [], isOperator: true })
    operator = { cookies: browser(first.token) }
  })
  const inside = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(database.db, tenant, work)

  test('the same change fifty times at once: one row, one answer, one entry in the log', async () => {
    const idempotencyKey = newId()
    const input = { screen: 'people', name: 'Vijftig keer', query: 'q=1', idempotencyKey }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask(services, administrator, 'views.saveView', input)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toHaveProperty('viewId')
    const kept = await inside((trx) => trx.selectFrom('saved_view').select('view_id').execute())
    expect(kept).toHaveLength(1)
    const logged = await inside((trx) =>
      trx.selectFrom('audit_entry').select('seq').where('action', '=', 'views.saveView').execute(),
    )
    expect(logged).toHaveLength(1)
  })

  test('another request under a key that was used is refused, and changes nothing', async () => {
    const idempotencyKey = newId()
    const role = { role: 'editor', idempotencyKey }
    expect(await ask(services, administrator, 'people.startViewAs', role)).toEqual({ ok: true })
    expect(await ask(services, administrator, 'people.startViewAs', { ...role, role: 'auditor' })).toEqual(reused)
    expect(await ask(services, administrator, 'people.stopViewAs', role)).toEqual(reused)
  })

  describe('on the platform floor', () => {
    const parent = () => tenant.path[0] ?? ''
    test('a tenant is made once, and a second request under the key refused', async () => {
      const input = { name: 'Eén keer', kind: 'municipality', parentId: parent(), idempotencyKey: newId() }
      const first = await ask(services, operator, 'platform.createTenant', input)
      expect(first).toHaveProperty('tenantId')
      expect(await ask(services, operator, 'platform.createTenant', input)).toEqual(first)
      expect(await ask(services, operator, 'platform.createTenant', { ...input, name: 'Anders' })).toEqual(reused)
    })
  })

  describe('of one’s own account', () => {
    test('the second call gets the first answer, and another name under the key is refused', async () => {
      const input = { displayName: 'Noor', version: 1, idempotencyKey: newId() }
      expect(await ask(services, administrator, 'account.changeName', input)).toEqual({ version: 2 })
      expect(await ask(services, administrator, 'account.changeName', input)).toEqual({ version: 2 })
      const other = { ...input, displayName: 'Fatima' }
      expect(await ask(services, administrator, 'account.changeName', other)).toEqual(reused)
    })

    test('a change that failed gives its key back', async () => {
      const input = { displayName: 'Te laat', version: 99, idempotencyKey: newId() }
      const first = await ask(services, administrator, 'account.changeName', input)
      expect(first).toMatchObject({ code: 'version-conflict' })
      expect(await ask(services, administrator, 'account.changeName', input)).toEqual(first)
    })

    test('an answer that is a secret is not kept', async () => {
      const input = { proof: { password: goodPassword }, idempotencyKey: newId() }
      const { token } = await signedInAs(database.db, { tenant, roles: ['editor'] })
      const editor = { cookies: browser(token) }
      expect(await ask(services, editor, 'account.startSecondFactor', input)).toHaveProperty('secret')
      expect(await ask(services, editor, 'account.startSecondFactor', input)).toMatchObject({
        code: 'still-running',
      })
      const kept = await atAccounts(database.db, (trx) =>
        trx
          .selectFrom('auth.idempotency')
          .select('response')
          .where('key', '=', input.idempotencyKey)
          .executeTakeFirstOrThrow(),
      )
      expect(kept.response).toBeNull()
    })
  })
})
