import { openSession } from '@vliegwiel/auth/server'
import { atAccounts, newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import { auditOf } from '../../testing/audit-of.ts'
import { browser, callAs, outcome, type Caller } from '../../testing/call-as.ts'
import { signedInAs, tenantOn } from '../../testing/signed-in-as.ts'
import { goodPassword, later, noon, testServices } from '../../testing/test-services.ts'

const proof = { password: goodPassword }
const key = () => ({ idempotencyKey: newId() })
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0'

onPostgres('the own sessions', (database) => {
  const services = () => testServices(database.db)
  const given = async () => {
    const tenant = await tenantOn(database.db)
    const person = await signedInAs(database.db, { tenant, roles: ['editor'] })
    return { tenant, person, cookies: browser(person.token) }
  }
  const signIn = async (email: string, more: Omit<Caller, 'cookies'> = {}) => {
    const cookies = browser()
    await callAs(services(), { cookies, ...more }, 'session.signIn', { email, password: goodPassword })
    return cookies
  }
  const shown = async (cookies: ReturnType<typeof browser>, at = noon) =>
    (await callAs(services(), { cookies, at }, 'account.showAccount', {})).sessions
  const isIn = async (cookies: ReturnType<typeof browser>) =>
    (await callAs(services(), { cookies }, 'session.whoAmI', {})) !== null

  test('each says when, with what and from which network, shortened; this one is marked', async () => {
    const { person, cookies } = await given()
    await signIn(person.email, { userAgent: firefox, address: '198.51.100.77', at: later(60) })
    const sessions = await shown(cookies, later(60))
    expect(sessions).toEqual([
      expect.objectContaining({
        isThisOne: false,
        browser: 'Firefox',
        system: 'Linux',
        networkPrefix: '198.51.100.0/24',
        signedInAt: later(60).toISOString(),
        method: 'password',
      }),
      expect.objectContaining({ isThisOne: true, browser: null, networkPrefix: null }),
    ])
    // Neither the token, nor its hash, nor the whole address or what the browser sent.
    expect(JSON.stringify(sessions)).not.toMatch(/198\.51\.100\.77|Gecko|tokenHash/)
  })

  test('one that idled for two hours, or is over, is not among them', async () => {
    const { person, cookies } = await given()
    await signIn(person.email)
    expect(await shown(cookies)).toHaveLength(2)
    const fresh = await signIn(person.email, { at: later(7200) })
    expect(await shown(fresh, later(7200))).toHaveLength(1)
  })

  test('ending one asks for a proof, ends that one alone, and stands in the log', async () => {
    const { tenant, person, cookies } = await given()
    const [first, second] = [await signIn(person.email), await signIn(person.email, { at: later(1) })]
    const [{ sessionId } = { sessionId: '' }] = (await shown(cookies)).filter(({ isThisOne }) => !isThisOne)
    const end = (given: typeof proof | null, id = sessionId) =>
      outcome(callAs(services(), { cookies }, 'account.endSession', { sessionId: id, proof: given, ...key() }))
    expect(await end(null)).toBe('not-allowed/fresh-proof-needed')
    expect(await end({ password: 'iets anders dan dat' })).toBe('not-signed-in/sign-in-failed')
    expect([await isIn(first), await isIn(second)]).toEqual([true, true])
    expect(await end(proof)).toBe('ok')
    expect([await isIn(first), await isIn(second), await isIn(cookies)]).toEqual([true, false, true])
    expect(await end(proof)).toBe('not-found/session-not-found')
    const lines = (await auditOf(services(), tenant)).filter(({ line }) => line === 'account.endSession ok')
    expect(lines.map(({ detail }) => detail)).toEqual([{ ended: 1 }])
  })

  test('nobody ends the session of somebody else, or their own at hand by this', async () => {
    const [mine, other] = [await given(), await given()]
    const [theirs] = await shown(other.cookies)
    const [own] = await shown(mine.cookies)
    for (const sessionId of [theirs?.sessionId ?? '', own?.sessionId ?? '']) {
      const input = { sessionId, proof, ...key() }
      expect(await outcome(callAs(services(), { cookies: mine.cookies }, 'account.endSession', input))).toBe(
        'not-found/session-not-found',
      )
    }
    expect([await isIn(mine.cookies), await isIn(other.cookies)]).toEqual([true, true])
  })

  test('one through the provider of a tenant neither sees nor ends another kind', async () => {
    const { tenant, person, cookies } = await given()
    const [sessions] = [await shown(cookies)]
    const { token } = await atAccounts(database.db, (trx) =>
      openSession(trx, { personId: person.personId, method: 'demo', onlyTenantId: tenant.tenantId, hours: 12 }, noon),
    )
    const through = browser(token)
    expect(await shown(through)).toEqual([expect.objectContaining({ isThisOne: true })])
    const input = { sessionId: sessions[0]?.sessionId ?? '', proof, ...key() }
    expect(await outcome(callAs(services(), { cookies: through }, 'account.endSession', input))).toBe(
      'not-found/session-not-found',
    )
    const all = await callAs(services(), { cookies: through }, 'account.signOutElsewhere', { proof, ...key() })
    expect(all).toEqual({ ended: 0 })
    expect(await isIn(cookies)).toBe(true)
  })

  test('every change of how one gets in ends the others and says in the log how many', async () => {
    const { tenant, person, cookies } = await given()
    const elsewhere = await signIn(person.email)
    const change = { proof, password: 'zeven paarse regenjassen', ...key() }
    await callAs(services(), { cookies }, 'account.changePassword', change)
    expect(await isIn(elsewhere)).toBe(false)
    expect(await shown(cookies)).toHaveLength(1)
    const line = (await auditOf(services(), tenant)).find((one) => one.line === 'account.changePassword ok')
    expect(line?.detail).toEqual({ ended: 1 })
  })
})
