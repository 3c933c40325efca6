import { AsyncLocalStorage } from 'node:async_hooks'
import { atAccounts, newId, poolsOf } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { expect, test, vi } from 'vitest'
import { authError } from '@vliegwiel/auth'
import { errorText } from '@vliegwiel/i18n/error-text'
import { asDomainError, statusOf } from '../../errors/domain-errors.ts'
import { auditLines, auditOf } from '../../testing/audit-of.ts'
import { browser, callAs, outcome } from '../../testing/call-as.ts'
import { signedInAs, tenantOn } from '../../testing/signed-in-as.ts'
import { goodPassword, later, testServices } from '../../testing/test-services.ts'

const failure = async (call: Promise<unknown>) => {
  try {
    await call
  } catch (error) {
    const app = asDomainError(error)
    return JSON.stringify([app.code, app.params, statusOf(app), errorText(app, 'nl')])
  }
  throw new Error('It should have been refused')
}

onPostgres('signing in', (database) => {
  const given = async (secondFactor = false) => {
    const services = testServices(database.db)
    const tenant = await tenantOn(database.db)
    const person = await signedInAs(database.db, { tenant, secondFactor })
    return { services, tenant, person }
  }

  test('gives a cookie that is good for the next request, and stands in the log', async () => {
    const { services, tenant, person } = await given()
    const cookies = browser()
    expect(await callAs(services, { cookies }, 'session.whoAmI', {})).toBeNull()
    const answer = await callAs(services, { cookies }, 'session.signIn', {
      email: person.email,
      password: goodPassword,
    })
    expect(answer).toEqual({ kind: 'session' })
    const who = await callAs(services, { cookies, slug: tenant.slug }, 'session.whoAmI', {})
    expect(who?.person.personId).toBe(person.personId)
    expect(who?.memberships.map((one) => one.tenant.slug)).toEqual([tenant.slug])
    expect(who?.memberships[0]?.abilities).toContainEqual({ permission: 'role:grant', conditions: ['someone-else'] })
    expect(who?.platformAbilities).toEqual([])
    expect(await auditLines(services, tenant)).toEqual(['session.signIn ok'])
  })

  test('ends the session that the browser brought along (T16)', async () => {
    const { services, person } = await given()
    const cookies = browser(person.token)
    await callAs(services, { cookies }, 'session.signIn', { email: person.email, password: goodPassword })
    expect(cookies.session).not.toBe(person.token)
    expect(await callAs(services, { cookies: browser(person.token) }, 'session.whoAmI', {})).toBeNull()
  })

  test('refuses unknown, wrong, suspended and without a password in the same bytes (T15)', async () => {
    const { services, tenant, person } = await given()
    const bare = await signedInAs(database.db, { tenant, password: null })
    const out = await signedInAs(database.db, { tenant })
    await suspend(services, out.personId)
    const tries = [
      { email: 'niemand@voorbeeld.example', password: goodPassword },
      { email: 'geen adres', password: goodPassword },
      { email: person.email, password: 'een heel ander wachtwoord' },
      { email: bare.email, password: goodPassword },
      { email: out.email, password: goodPassword },
    ]
    const answers = []
    for (const input of tries) answers.push(await failure(callAs(services, {}, 'session.signIn', input)))
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('sign-in-failed')
    // Written after the answer, for the three accounts that exist.
    await vi.waitFor(
      async () =>
        expect(
          (await auditOf(services, tenant)).map(({ line, actorId, objectId }) => [line, actorId, objectId]),
        ).toEqual(
          expect.arrayContaining([person, bare, out].map(({ personId }) => ['session.signIn failed', null, personId])),
        ),
      { timeout: 5000 },
    )
  })

  test('does the same work for an unknown and a known address before it answers (T15)', async () => {
    const { services, person } = await given()
    // By call: what is noted of a try after its answer, also of one in a test before, is no work before an answer.
    const call = new AsyncLocalStorage<{ doors: number; hashes: number }>()
    const count = () => {
      const counted = call.getStore()
      if (counted) counted.doors += 1
    }
    for (const pool of poolsOf(database.db)) pool.on('acquire', count)
    const { verify } = services.auth.passwords
    vi.spyOn(services.auth.passwords, 'verify').mockImplementation((...asked) => {
      const counted = call.getStore()
      if (counted) counted.hashes += 1
      return verify(...asked)
    })
    const work = async (email: string) => {
      const counted = { doors: 0, hashes: 0 }
      await call.run(counted, () =>
        failure(callAs(services, {}, 'session.signIn', { email, password: 'een heel ander wachtwoord' })),
      )
      return [counted.doors, counted.hashes]
    }
    expect(await work(person.email)).toEqual([1, 1])
    expect(await work('niemand@voorbeeld.example')).toEqual([1, 1])
    for (const pool of poolsOf(database.db)) pool.off('acquire', count)
  })

  test('stops after ten tries, whatever the spelling, and says how many minutes (T12)', async () => {
    const { services, person } = await given()
    const wrong = (email: string, at: Date) =>
      callAs(services, { at, address: '198.51.100.7' }, 'session.signIn', {
        email,
        password: 'fout fout fout',
      })
    const spellings = [person.email, person.email.toUpperCase(), ` ${person.email} `]
    for (let n = 0; n < 10; n++) {
      expect(await outcome(wrong(spellings[n % 3] ?? '', later(n)))).toBe('not-signed-in/sign-in-failed')
    }
    const right = { email: person.email, password: goodPassword }
    const refused = await callAs(services, { at: later(11), address: '198.51.100.7' }, 'session.signIn', right).catch(
      (error: unknown) => asDomainError(error),
    )
    expect(authError.is(refused, 'too-many-tries')).toBe(true)
    if (!authError.is(refused, 'too-many-tries')) return
    expect(refused.retryAfterSeconds).toBeGreaterThan(800)
    expect(errorText(refused, 'nl')).toMatch(/Wacht 15 minuten/)
    // Whose account it is comes from elsewhere.
    expect(await outcome(callAs(services, { at: later(12) }, 'session.signIn', right))).toBe('ok')
    const after = { at: later(16 * 60), address: '198.51.100.7' }
    expect(await outcome(callAs(services, after, 'session.signIn', right))).toBe('ok')
  })

  test('signs out for everybody, and the cookie is dead', async () => {
    const { services, tenant, person } = await given()
    const cookies = browser(person.token)
    expect(await callAs(services, { cookies }, 'session.signOut', {})).toEqual({ ok: true })
    expect(cookies.session).toBeNull()
    expect(await callAs(services, { cookies: browser(person.token) }, 'session.whoAmI', {})).toBeNull()
    expect(await callAs(services, { cookies }, 'session.signOut', {})).toEqual({ ok: true })
    expect(await auditLines(services, tenant)).toEqual(['session.signOut ok'])
  })

  test('a suspended person is nobody at the next request (T13)', async () => {
    const { services, tenant, person } = await given(true)
    const who = { cookies: browser(person.token), slug: tenant.slug }
    expect(await outcome(callAs(services, who, 'people.showMatrix', {}))).toBe('ok')
    await suspend(services, person.personId)
    expect(await outcome(callAs(services, who, 'people.showMatrix', {}))).toBe('not-signed-in')
  })

  test('a click opens a demo person in a trial alone, and never an account with a password', async () => {
    const { services, tenant, person } = await given()
    const anna = await signedInAs(database.db, { tenant, password: null, roles: ['auditor'], name: 'Anna de Lezer' })
    expect(await callAs(services, {}, 'session.demoPersons', {})).toEqual({ persons: [] })
    expect(await outcome(callAs(services, {}, 'session.signInAsDemo', anna))).toBe('invalid-input')
    const { personId } = anna
    expect(await outcome(callAs(services, {}, 'session.signInAsDemo', { personId }))).toBe('demo-only/demo-only')
    const trial = testServices(database.db, { demo: true })
    const { persons } = await callAs(trial, {}, 'session.demoPersons', {})
    const own = persons.filter((one) => one.places.some((place) => place.slug === tenant.slug))
    expect(own.map((one) => [one.name, one.places[0]?.roles])).toEqual([['Anna de Lezer', ['auditor']]])
    expect(own[0]?.shows).toMatch(/logboek/)
    const locked = { personId: person.personId }
    expect(await outcome(callAs(trial, {}, 'session.signInAsDemo', locked))).toBe('demo-only/demo-only')
    const cookies = browser()
    await callAs(trial, { cookies }, 'session.signInAsDemo', { personId })
    expect((await callAs(trial, { cookies }, 'session.whoAmI', {}))?.method).toBe('demo')
  })

  test('the ways in of a tenant that has none look like those of one that does not exist', async () => {
    const { services, tenant, person } = await given(true)
    const none = { tenantName: null, providers: [] }
    expect(await callAs(services, {}, 'session.waysIn', { slug: tenant.slug })).toEqual(none)
    expect(await callAs(services, {}, 'session.waysIn', { slug: 'bestaat-niet' })).toEqual(none)
    const who = { cookies: browser(person.token), slug: tenant.slug }
    const { providerId } = await callAs(services, who, 'providers.saveProvider', {
      providerId: null,
      version: 0,
      issuer: 'https://aanmelden.voorbeeld.example',
      clientId: 'vliegwiel',
      clientSecret: 'een geheim',
      label: 'Gemeenteaccount',
      enabled: true,
      idempotencyKey: newId(),
    })
    expect(await callAs(services, {}, 'session.waysIn', { slug: tenant.slug })).toEqual({
      tenantName: tenant.name,
      providers: [{ providerId, label: 'Gemeenteaccount' }],
    })
  })
})

const suspend = ({ db }: ReturnType<typeof testServices>, personId: string) =>
  atAccounts(db, (trx) =>
    trx.updateTable('auth.person').set({ status: 'suspended' }).where('person_id', '=', personId).execute(),
  )
