import { addProvider, invitePerson } from '@vliegwiel/auth/server'
import { inTenant } from '@vliegwiel/db'
import { onPostgres, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { townHallProvider, type TownHallProvider } from '../testing/town-hall-provider.ts'

const person = { subject: 'ambtenaar-7', email: 'noor@gemeente.example', name: 'Noor Timmer' }

onPostgres('signing in at the town hall’s own provider', (database) => {
  let server: TestServer
  let provider: TownHallProvider
  let start: string
  let slug: string
  let invitation: string
  beforeAll(async () => {
    server = await startTestServer(database.db)
    provider = await townHallProvider(`${server.url}/sign-in/oidc/callback`, person)
    const tenant = await plantTenant(database.db, { name: 'Oidcdorp' })
    const administrator = await plantMember(database.db, tenant.tenantId, { roles: ['administrator'] })
    const made = await inTenant(database.db, tenant, async (trx) => {
      const { issuer, clientId, clientSecret } = provider
      const { providerId } = await addProvider(
        trx,
        server.services.auth,
        { issuer, clientId, clientSecret, label: 'Werkaccount', enabled: true },
        new Date(),
      )
      const invited = await invitePerson(
        trx,
        { email: person.email, roles: ['editor'], invitedBy: administrator.personId },
        new Date(),
      )
      const row = await trx
        .selectFrom('tenant')
        .select('slug')
        .where('tenant_id', '=', tenant.tenantId)
        .executeTakeFirstOrThrow()
      return { providerId, token: invited.token, slug: row.slug }
    })
    ;({ slug, token: invitation } = made)
    start = `/sign-in/oidc/${slug}/${made.providerId}/start`
  })
  afterAll(async () => {
    await server.stop(100)
    await provider.close()
  })

  /** Follows the provider's redirects with the provider's cookies; answers the address of our callback. */
  const atProvider = async (from: string): Promise<string> => {
    const visitor = new TestBrowser(provider.issuer)
    let url = from
    for (let hop = 0; hop < 10 && url.startsWith(provider.issuer); hop += 1) {
      const answer = await visitor.request(url, { from: null })
      url = new URL(answer.headers.get('location') ?? '', url).href
    }
    return url
  }

  const signIn = async (browser: TestBrowser, path: string) => {
    const begun = await browser.request(path)
    expect(begun.status).toBe(303)
    const callback = await atProvider(begun.headers.get('location') ?? '')
    return { callback, ended: await browser.request(callback) }
  }

  test('an invited person joins and is signed in, for this tenant alone, under a new session id', async () => {
    const browser = new TestBrowser(server.url)
    const { ended } = await signIn(browser, `${start}?invitation=${invitation}&returnTo=/${slug}/mensen`)
    expect([ended.status, ended.headers.get('location')]).toEqual([303, `/${slug}/mensen`])
    const me = await browser.call(slug, 'session.whoAmI')
    expect(me.data).toMatchObject({ person: { displayName: 'Noor Timmer' }, method: 'oidc' })
    const before = browser.cookies.get('vliegwiel')
    const again = await signIn(browser, start)
    expect(again.ended.headers.get('location')).toBe('/')
    expect(browser.cookies.get('vliegwiel')).not.toBe(before)
    expect(browser.cookies.has('vliegwiel-sign-in')).toBe(false)
  })

  test('another browser cannot finish what this one began, and nothing works twice', async () => {
    const victim = new TestBrowser(server.url)
    const begun = await victim.request(start)
    const callback = await atProvider(begun.headers.get('location') ?? '')
    const thief = new TestBrowser(server.url)
    const stolen = await thief.request(callback)
    expect(stolen.headers.get('location')).toBe('/aanmelden?reden=flow-expired')
    expect(thief.cookies.size).toBe(0)
    expect((await victim.request(callback)).headers.get('location')).toBe('/')
    victim.cookies.set('vliegwiel-sign-in', 'x'.repeat(43))
    expect((await victim.request(callback)).headers.get('location')).toBe('/aanmelden?reden=flow-expired')
  })

  test('nobody is sent on to a stranger', async () => {
    for (const to of [
      'https://kwaad.example',
      '//kwaad.example',
      '/\\kwaad.example',
      '/..//kwaad.example',
      'javascript:alert(1)',
    ]) {
      const browser = new TestBrowser(server.url)
      const { ended } = await signIn(browser, `${start}?returnTo=${encodeURIComponent(to)}`)
      expect([to, ended.headers.get('location')]).toEqual([to, '/'])
    }
  })

  test('a way in that does not exist tells nothing', async () => {
    const browser = new TestBrowser(server.url)
    for (const path of [
      `/sign-in/oidc/bestaat-niet/${start.split('/')[4]}/start`,
      `/sign-in/oidc/${slug}/019a0000-0000-7000-8000-000000000000/start`,
      `/sign-in/oidc/${slug}/x/start`,
    ]) {
      const answer = await browser.request(path)
      expect([path, answer.headers.get('location')]).toEqual([path, '/aanmelden?reden=provider-not-found'])
    }
  })
})
