import { atAccounts, inTenant } from '@vliegwiel/db'
import { onPostgres, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browse, loopbackProvider } from '../testing/loopback-provider.ts'
import type { LoopbackProvider } from '../testing/loopback-provider.ts'
import { later, noon, partsOn, plantAccount } from '../testing/parts.ts'
import { addProvider, changeProvider, listProviders } from './configure-provider.ts'
import { finishOidc } from './finish-oidc.ts'
import { invitePerson } from './invite-person.ts'
import { addMember } from './member.repository.ts'
import { openSession } from './open-session.ts'
import { listMemberships } from './membership.repository.ts'
import { findSession } from './session.repository.ts'
import { startOidc } from './start-oidc.ts'
import { hashToken } from './token.ts'

let provider: LoopbackProvider
beforeAll(async () => {
  provider = await loopbackProvider()
})
afterAll(() => provider.close())

onPostgres('OpenID Connect', (database) => {
  const parts = () => partsOn(database.db, { outbound: { allowLoopback: true } })
  let tenant: Awaited<ReturnType<typeof plantTenant>>
  let providerId: string

  beforeEach(async () => {
    tenant = await plantTenant(database.db)
    providerId = await offer(tenant)
  })

  const offer = async (to: { tenantId: string }) => {
    const { issuer, clientId, clientSecret } = provider
    const input = { issuer, clientId, clientSecret, label: 'Aanmelden met werkaccount', enabled: true }
    return (await inTenant(database.db, to, (trx) => addProvider(trx, parts(), input, noon))).providerId
  }
  const start = (over: Partial<Parameters<typeof startOidc>[1]> = {}) => {
    const { redirectUri } = provider
    return startOidc(
      parts(),
      { tenantId: tenant.tenantId, providerId, redirectUri, returnTo: '/instellingen', ...over },
      noon,
    )
  }
  const finish = (query: string, browserKey: string | null, signedIn: string | null = null, at = noon) => {
    const session = signedIn === null ? null : hashToken(signedIn)
    return finishOidc(parts(), { redirectUri: provider.redirectUri, query, browserKey, signedIn: session }, at)
  }
  const whole = async (over: Partial<Parameters<typeof startOidc>[1]> = {}, signedIn: string | null = null) => {
    const flow = await start(over)
    return finish(await browse(flow.url, provider.redirectUri), flow.browserKey, signedIn)
  }
  const invite = (email: string) =>
    inTenant(database.db, tenant, (trx) =>
      invitePerson(trx, { email, roles: ['editor'], invitedBy: tenant.tenantId }, noon),
    )
  const session = (personId: string, onlyTenantId: string | null = null) =>
    atAccounts(database.db, (trx) => openSession(trx, { personId, method: 'password', onlyTenantId, hours: 12 }, noon))
  const find = (token: string) => atAccounts(database.db, (trx) => findSession(trx, hashToken(token), noon, null))
  const join = async (subject: string, email: string) => {
    provider.signsIn(subject, { email, email_verified: true, name: 'Noor Bakker' })
    return whole({ invitationToken: (await invite(email)).token })
  }

  test('an invited person comes in through the real provider, and the second time without invitation', async () => {
    const joined = await join('noor', `noor-${tenant.tenantId}@x.nl`)
    expect(joined).toMatchObject({
      kind: 'joined',
      returnTo: '/instellingen',
      accepted: { newAccount: true, roles: ['editor'] },
    })
    expect((await find(joined.session.token))?.person).toMatchObject({ displayName: 'Noor Bakker', hasPassword: false })

    const again = await whole()
    expect(again).toMatchObject({ kind: 'signed-in', personId: joined.personId, accepted: null })
    const found = await find(again.session.token)
    expect(found).toMatchObject({ method: 'oidc', onlyTenantId: tenant.tenantId })
    if (!found) throw new Error('There is no session')
    const memberships = await atAccounts(database.db, (trx) => listMemberships(trx, found))
    expect(memberships.map((one) => one.tenant.tenantId)).toEqual([tenant.tenantId])
  })

  test('the browser is sent with PKCE S256, state and nonce, and the secret nowhere', async () => {
    const { searchParams } = new URL((await start()).url)
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    expect(searchParams.get('code_challenge')).toHaveLength(43)
    expect(searchParams.get('state')).toHaveLength(43)
    expect(searchParams.get('nonce')).toHaveLength(43)
    expect(searchParams.get('response_type')).toBe('code')
    expect(searchParams.toString()).not.toContain('geheim')
    const [row] = await inTenant(database.db, tenant, (trx) =>
      trx.selectFrom('identity_provider').selectAll().execute(),
    )
    expect(row?.client_secret?.includes('geheim')).toBe(false)
    expect(JSON.stringify(await inTenant(database.db, tenant, listProviders))).not.toContain('geheim')
  })

  describe('nobody gets an account by saying an e-mail address', () => {
    test('an identity nobody knows is refused, also with the verified address of a member', async () => {
      const member = await plantMember(database.db, tenant.tenantId, { roles: ['administrator'] })
      provider.signsIn('stranger', { email: member.email, email_verified: true })
      await expect(whole()).rejects.toMatchObject({ code: 'auth:identity-unknown' })
    })

    test('an invitation needs its own address, verified by the provider', async () => {
      const { token } = await invite(`piet-${tenant.tenantId}@x.nl`)
      provider.signsIn('jan', { email: 'jan@x.nl', email_verified: true })
      await expect(whole({ invitationToken: token })).rejects.toMatchObject({ code: 'auth:email-differs' })
      provider.signsIn('piet', { email: `piet-${tenant.tenantId}@x.nl`, email_verified: false })
      await expect(whole({ invitationToken: token })).rejects.toMatchObject({ code: 'auth:email-not-verified' })
      provider.signsIn('leeg')
      await expect(whole({ invitationToken: token })).rejects.toMatchObject({ code: 'auth:email-not-verified' })
    })

    test('T17: an invitation for an existing account does not give it away', async () => {
      const { email } = await plantAccount(database.db)
      await expect(join('thief', email)).rejects.toMatchObject({ code: 'auth:sign-in-first' })
      await expect(whole()).rejects.toMatchObject({ code: 'auth:identity-unknown' })
    })

    test('an identity of one tenant is nothing in another, though the provider is the same', async () => {
      await join('samen', `samen-${tenant.tenantId}@x.nl`)
      const other = await plantTenant(database.db)
      const there = await offer(other)
      await expect(whole({ tenantId: other.tenantId, providerId: there })).rejects.toMatchObject({
        code: 'auth:identity-unknown',
      })
      await expect(whole({ tenantId: other.tenantId })).rejects.toMatchObject({ code: 'auth:provider-not-found' })
    })
  })

  describe('linking', () => {
    const memberHere = async () => {
      const account = await plantAccount(database.db)
      await inTenant(database.db, tenant, (trx) =>
        addMember(trx, { ...account, roles: ['editor'], grantedBy: null }, noon),
      )
      return account
    }

    test('the owner ties an identity while signed in, and gets a new session id', async () => {
      const { personId } = await memberHere()
      const { token } = await session(personId)
      provider.signsIn(`own-${personId}`)
      const linked = await whole({ linkPersonId: personId }, token)
      expect(linked).toMatchObject({ kind: 'linked', personId })
      expect(await find(token)).toBeNull()
      expect((await find(linked.session.token))?.onlyTenantId).toBeNull()
      expect(await whole()).toMatchObject({ kind: 'signed-in', personId })
    })

    test('not for somebody else, not signed out, not from a session of a provider, not without membership', async () => {
      const [one, other, outside] = [await memberHere(), await memberHere(), await plantAccount(database.db)]
      provider.signsIn(`try-${one.personId}`)
      const refused = { code: 'auth:sign-in-first' }
      await expect(whole({ linkPersonId: one.personId })).rejects.toMatchObject(refused)
      await expect(whole({ linkPersonId: one.personId }, (await session(other.personId)).token)).rejects.toMatchObject(
        refused,
      )
      const limited = await session(one.personId, tenant.tenantId)
      await expect(whole({ linkPersonId: one.personId }, limited.token)).rejects.toMatchObject(refused)
      const visitor = await session(outside.personId)
      await expect(whole({ linkPersonId: outside.personId }, visitor.token)).rejects.toMatchObject({
        code: 'auth:no-membership',
      })
    })

    test('an identity has one owner', async () => {
      const [one, other] = [await memberHere(), await memberHere()]
      provider.signsIn(`shared-${one.personId}`)
      await whole({ linkPersonId: one.personId }, (await session(one.personId)).token)
      const second = whole({ linkPersonId: other.personId }, (await session(other.personId)).token)
      await expect(second).rejects.toMatchObject({ code: 'auth:identity-in-use' })
    })
  })

  describe('a flow', () => {
    test('works once, in the browser that started it, for ten minutes', async () => {
      await join('eens', `eens-${tenant.tenantId}@x.nl`)
      const flow = await start()
      const query = await browse(flow.url, provider.redirectUri)
      const expired = { code: 'auth:flow-expired' }
      await expect(finish(query, null)).rejects.toMatchObject(expired)
      await expect(finish(query, 'another browser')).rejects.toMatchObject(expired)
      await expect(finish('?code=x', flow.browserKey)).rejects.toMatchObject(expired)
      await expect(finish(query, flow.browserKey, null, later(600))).rejects.toMatchObject(expired)
      expect(await finish(query, flow.browserKey)).toMatchObject({ kind: 'signed-in' })
      await expect(finish(query, flow.browserKey)).rejects.toMatchObject(expired)
    })

    test('a code of another flow is refused', async () => {
      provider.signsIn('wissel')
      const [mine, theirs] = [await start(), await start()]
      const query = new URLSearchParams(await browse(mine.url, provider.redirectUri))
      const stolen = new URLSearchParams(await browse(theirs.url, provider.redirectUri))
      query.set('code', stolen.get('code') ?? '')
      await expect(finish(`?${query.toString()}`, mine.browserKey)).rejects.toMatchObject({
        code: 'auth:provider-answer-refused',
      })
    })

    test('refusing at the provider is told as such', async () => {
      provider.signsIn(null)
      await expect(whole()).rejects.toMatchObject({ code: 'auth:provider-answer-refused' })
    })

    test.each(['removed', 'switched off'] as const)('a session ends when its provider is %s', async (how) => {
      const { session: own } = await join(`klaar-${how}`, `klaar-${how.slice(0, 3)}-${tenant.tenantId}@x.nl`)
      await offer(tenant)
      expect(await find(own.token)).not.toBeNull()
      await inTenant(database.db, tenant, async (trx) => {
        if (how === 'removed') await trx.deleteFrom('identity_provider').where('provider_id', '=', providerId).execute()
        else
          await trx
            .updateTable('identity_provider')
            .set({ enabled: false })
            .where('provider_id', '=', providerId)
            .execute()
      })
      expect(await find(own.token)).toBeNull()
    })

    test('ends when the member is suspended or the provider is switched off', async () => {
      const { personId } = await join('weg', `weg-${tenant.tenantId}@x.nl`)
      await inTenant(database.db, tenant, (trx) =>
        trx.updateTable('membership').set({ status: 'suspended' }).where('person_id', '=', personId).execute(),
      )
      await expect(whole()).rejects.toMatchObject({ code: 'auth:no-membership' })
      const flow = await start()
      const query = await browse(flow.url, provider.redirectUri)
      const { issuer, clientId } = provider
      const off = { providerId, version: 1, issuer, clientId, label: 'Uit', enabled: false }
      await inTenant(database.db, tenant, (trx) => changeProvider(trx, parts(), off, noon))
      await expect(finish(query, flow.browserKey)).rejects.toMatchObject({ code: 'auth:provider-not-found' })
      await expect(start()).rejects.toMatchObject({ code: 'auth:provider-not-found' })
    })
  })

  test('a secret is kept on change, removed on request, and never follows to another issuer', async () => {
    const { issuer, clientId } = provider
    const base = { providerId, issuer, clientId, label: 'Werk', enabled: true }
    const change = (input: object, version: number) =>
      inTenant(database.db, tenant, (trx) => changeProvider(trx, parts(), { ...base, ...input, version }, noon))
    const hasSecret = async () => (await inTenant(database.db, tenant, listProviders))[0]?.hasSecret
    expect(await change({}, 1)).toEqual({ version: 2 })
    expect(await hasSecret()).toBe(true)
    await expect(change({}, 1)).rejects.toMatchObject({ code: 'auth:changed-meanwhile', params: { version: 2 } })
    await change({ issuer: 'https://elders.example' }, 2)
    expect(await hasSecret()).toBe(false)
    await change({ clientSecret: 'nieuw' }, 3)
    expect(await hasSecret()).toBe(true)
    await change({ clientSecret: null }, 4)
    expect(await hasSecret()).toBe(false)
  })
})
