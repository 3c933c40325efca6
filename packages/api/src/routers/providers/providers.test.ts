import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inTenant, newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import { auditOf } from '../../testing/audit-of.ts'
import { browser, callAs, outcome } from '../../testing/call-as.ts'
import { signedInAs, tenantOn } from '../../testing/signed-in-as.ts'
import { testServices } from '../../testing/test-services.ts'

const secret = 'geheim-van-de-aanbieder'

onPostgres('providers', (database) => {
  const given = async () => {
    const services = testServices(database.db)
    const tenant = await tenantOn(database.db)
    const admin = await signedInAs(database.db, { tenant })
    const who = { cookies: browser(admin.token), slug: tenant.slug }
    const save = (change: {
      providerId: string | null
      version: number
      issuer?: string
      clientSecret?: string | null
    }) =>
      callAs(services, who, 'providers.saveProvider', {
        issuer: 'https://aanmelden.voorbeeld.example',
        clientId: 'vliegwiel',
        label: 'Gemeenteaccount',
        enabled: true,
        idempotencyKey: newId(),
        ...change,
      })
    const hasSecret = async () =>
      (await callAs(services, who, 'providers.listProviders', {})).providers.map((one) => one.hasSecret)
    return { services, tenant, who, save, hasSecret }
  }

  test('a secret goes in and never comes out: not in an answer, the log, a kept answer or the row', async () => {
    const { services, tenant, who, save, hasSecret } = await given()
    const made = await save({ providerId: null, version: 0, clientSecret: secret })
    const list = await callAs(services, who, 'providers.listProviders', {})
    expect(list.providers).toEqual([
      {
        providerId: made.providerId,
        issuer: 'https://aanmelden.voorbeeld.example',
        clientId: 'vliegwiel',
        label: 'Gemeenteaccount',
        enabled: true,
        hasSecret: true,
        version: 1,
      },
    ])
    const rows = await inTenant(database.db, tenant, async (trx) => [
      await trx.selectFrom('identity_provider').selectAll().execute(),
      await trx.selectFrom('idempotency').selectAll().execute(),
    ])
    const seen = JSON.stringify([made, list, await auditOf(services, tenant), services.lines, rows])
    expect(seen).not.toContain(secret)
    const bytes = Buffer.concat(
      rows.flat().flatMap((row) => Object.values(row).filter((value) => Buffer.isBuffer(value))),
    )
    expect(bytes.includes(secret)).toBe(false)

    expect(await save({ providerId: made.providerId, version: 1 })).toMatchObject({ version: 2 })
    expect(await hasSecret()).toEqual([true])
    await save({ providerId: made.providerId, version: 2, issuer: 'https://elders.voorbeeld.example' })
    expect(await hasSecret()).toEqual([false])
    expect(await outcome(save({ providerId: made.providerId, version: 2 }))).toBe('version-conflict/changed-meanwhile')
    expect(await outcome(save({ providerId: newId(), version: 1 }))).toBe('not-found/provider-not-found')
    const inside = save({ providerId: null, version: 0, issuer: 'https://10.0.0.1' })
    expect(await outcome(inside)).toBe('invalid-input/provider-address-refused')
  })

  test('a test asks the provider who it is, and tells what is wrong with the answer', async () => {
    const { services, tenant, who, save } = await given()
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(description))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const description: Record<string, string> = {
      issuer,
      authorization_endpoint: `${issuer}/aanmelden`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
    }
    const { providerId } = await save({ providerId: null, version: 0, issuer, clientSecret: secret })
    const ask = (idempotencyKey = newId()) =>
      callAs(services, who, 'providers.testProvider', { providerId, idempotencyKey })
    const key = newId()
    const answer = { issuer, signInHost: new URL(issuer).host }
    expect(await ask(key)).toEqual(answer)
    description['issuer'] = 'https://iemand-anders.example'
    expect(await outcome(ask())).toBe('rule-refused/provider-answer-refused')
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    expect(await outcome(ask())).toBe('rule-refused/provider-unreachable')
    const lines = (await auditOf(services, tenant)).map(({ line }) => line)
    expect(lines).toEqual([
      'providers.saveProvider ok',
      'providers.testProvider ok',
      'providers.testProvider failed',
      'providers.testProvider failed',
    ])
    const remove = { providerId, version: 1, idempotencyKey: newId() }
    await callAs(services, who, 'providers.removeProvider', remove)
    expect((await callAs(services, who, 'providers.listProviders', {})).providers).toEqual([])
    expect(await outcome(ask())).toBe('not-found/provider-not-found')
  })
})
