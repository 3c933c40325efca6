import { createHash } from 'node:crypto'
import { canonicalJson } from '@vliegwiel/audit'
import { addMember, openSession } from '@vliegwiel/auth/server'
import { atAccounts, enterTenant, inTenant, newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { TOTP } from 'otpauth'
import { expect, test, vi } from 'vitest'
import { auditLines, auditOf } from '../../testing/audit-of.ts'
import { browser, callAs, outcome } from '../../testing/call-as.ts'
import { signedInAs, tenantOn } from '../../testing/signed-in-as.ts'
import { goodPassword, later, noon, testServices } from '../../testing/test-services.ts'

const proof = { password: goodPassword }
const codeAt = (secret: string, at: Date) => new TOTP({ secret }).generate({ timestamp: at.getTime() })

onPostgres('the own account', (database) => {
  const given = async () => {
    const services = testServices(database.db)
    const tenant = await tenantOn(database.db)
    const person = await signedInAs(database.db, { tenant, roles: ['manager'] })
    return { services, tenant, person, cookies: browser(person.token) }
  }

  test('a new password asks for the old one, ends other sessions and renews this one', async () => {
    const { services, tenant, person, cookies } = await given()
    const elsewhere = browser()
    await callAs(services, { cookies: elsewhere }, 'session.signIn', { email: person.email, password: goodPassword })
    const change = (given: string, password: string) =>
      callAs(services, { cookies }, 'account.changePassword', {
        proof: { password: given },
        password,
        idempotencyKey: newId(),
      })
    expect(await outcome(change('iets anders dan dat', 'zeven paarse regenjassen'))).toBe(
      'not-signed-in/sign-in-failed',
    )
    expect(await outcome(change(goodPassword, 'kort'))).toBe('invalid-input/password-refused')
    expect(cookies.session).toBe(person.token)
    expect(await change(goodPassword, 'zeven paarse regenjassen')).toEqual({ ok: true })
    expect(cookies.session).not.toBe(person.token)
    expect((await callAs(services, { cookies }, 'session.whoAmI', {}))?.person.personId).toBe(person.personId)
    expect(await callAs(services, { cookies: elsewhere }, 'session.whoAmI', {})).toBeNull()
    const old = { email: person.email, password: goodPassword }
    expect(await outcome(callAs(services, {}, 'session.signIn', old))).toBe('not-signed-in/sign-in-failed')
    expect(await auditLines(services, tenant)).toEqual(
      expect.arrayContaining(['account.changePassword failed', 'account.changePassword ok']),
    )
  })

  test('no password, code or secret is kept beside the key of the request', async () => {
    const { services, person, cookies } = await given()
    const key = newId()
    await callAs(services, { cookies }, 'account.startSecondFactor', { proof, idempotencyKey: key })
    const again = { proof, idempotencyKey: key }
    expect(await outcome(callAs(services, { cookies }, 'account.startSecondFactor', again))).toBe('still-running')
    const row = await atAccounts(database.db, (trx) =>
      trx.selectFrom('auth.idempotency').selectAll().where('person_id', '=', person.personId).executeTakeFirstOrThrow(),
    )
    const plain = createHash('sha256')
      .update(canonicalJson(['account.startSecondFactor', { proof }]))
      .digest()
    expect(row.request_hash.equals(plain)).toBe(false)
    expect(row.response).toBeNull()
  })

  test('the second factor: started with proof, asked for at sign-in, used once, and stopped', async () => {
    const { services, tenant, person, cookies } = await given()
    const start = { proof, idempotencyKey: newId() }
    const { secret, uri } = await callAs(services, { cookies }, 'account.startSecondFactor', start)
    expect(uri).toContain(secret)
    const wrong = { code: '000000', idempotencyKey: newId() }
    expect(await outcome(callAs(services, { cookies }, 'account.confirmSecondFactor', wrong))).toBe(
      'not-signed-in/second-factor-failed',
    )
    const right = { code: codeAt(secret, noon), idempotencyKey: newId() }
    const { recoveryCodes } = await callAs(services, { cookies }, 'account.confirmSecondFactor', right)
    expect(recoveryCodes).toHaveLength(10)
    expect(cookies.session).not.toBe(person.token)

    const fresh = browser()
    const at = later(60)
    const first = await callAs(services, { cookies: fresh, at }, 'session.signIn', {
      email: person.email,
      password: goodPassword,
    })
    if (first.kind !== 'second-factor') throw new Error('A code should have been asked for')
    expect(fresh.session).toBeNull()
    const finish = (code: string) =>
      callAs(services, { cookies: fresh, at }, 'session.confirmSecondFactor', { challenge: first.challenge, code })
    expect(await outcome(finish('000000'))).toBe('not-signed-in/second-factor-failed')
    // Written after the answer.
    await vi.waitFor(async () => {
      const lines = (await auditOf(services, tenant)).map(({ line }) => line)
      expect(lines).toContain('session.confirmSecondFactor failed')
    })
    const code = codeAt(secret, at)
    expect(await outcome(finish(code))).toBe('ok')
    expect(await outcome(finish(code))).toBe('not-signed-in/challenge-expired')
    expect((await callAs(services, { cookies: fresh, at }, 'session.whoAmI', {}))?.hasSecondFactor).toBe(true)

    const recovery = { proof: { code: recoveryCodes[0] ?? '' }, idempotencyKey: newId() }
    const renewed = await callAs(services, { cookies: fresh, at }, 'account.renewRecoveryCodes', recovery)
    expect(renewed.recoveryCodes).not.toContain(recoveryCodes[1])
    const shown = await callAs(services, { cookies: fresh, at }, 'account.showAccount', {})
    expect([shown.recoveryCodesLeft, shown.sessions.length]).toEqual([10, 2])
    const fromOld = { cookies, at: later(301) }
    for (const change of [
      'account.stopSecondFactor',
      'account.renewRecoveryCodes',
      'account.startSecondFactor',
    ] as const)
      expect(await outcome(callAs(services, fromOld, change, { proof, idempotencyKey: newId() }))).toBe(
        'not-allowed/second-factor-asked',
      )
    expect(
      await callAs(services, { cookies: fresh, at }, 'account.signOutElsewhere', { proof, idempotencyKey: newId() }),
    ).toEqual({
      ended: 1,
    })
    const stop = { proof, idempotencyKey: newId() }
    expect(await callAs(services, { cookies: fresh, at }, 'account.stopSecondFactor', stop)).toEqual({ ok: true })
    const log = await auditOf(services, tenant)
    expect(log.map(({ line }) => line).filter((line) => line.endsWith(' ok'))).toEqual([
      'account.startSecondFactor ok',
      'account.confirmSecondFactor ok',
      'session.confirmSecondFactor ok',
      'account.renewRecoveryCodes ok',
      'account.signOutElsewhere ok',
      'account.stopSecondFactor ok',
    ])
    const text = JSON.stringify(log)
    for (const word of [secret, goodPassword, ...recoveryCodes, ...renewed.recoveryCodes])
      expect(text).not.toContain(word)
  })

  test('a name changes in the account and in every tenant, on the version that was read', async () => {
    const { services, tenant, person, cookies } = await given()
    const { version } = await callAs(services, { cookies }, 'account.showAccount', {})
    const change = (displayName: string) =>
      callAs(services, { cookies }, 'account.changeName', { displayName, version, idempotencyKey: newId() })
    await change('Anna van Dijk')
    expect(await outcome(change('Een ander'))).toBe('version-conflict/changed-meanwhile')
    // What stands there now comes along, so that the choice is about that and not about what was read before.
    await expect(change('Een ander')).rejects.toMatchObject({
      cause: { params: { version: version + 1, displayName: 'Anna van Dijk' } },
    })
    expect(await outcome(change('Twee\nregels'))).toBe('invalid-input')
    expect((await callAs(services, { cookies }, 'session.whoAmI', {}))?.person.displayName).toBe('Anna van Dijk')
    const { rows } = await callAs(services, { cookies, slug: tenant.slug }, 'people.listPeople', {
      text: null,
      status: null,
      role: null,
      sort: 'name',
      direction: 'asc',
      after: null,
      limit: 20,
    })
    expect(rows.map((row) => [row.personId, row.displayName])).toEqual([[person.personId, 'Anna van Dijk']])
  })

  test('a session through the provider of one tenant changes no name in another', async () => {
    const { services, tenant, person } = await given()
    const other = await tenantOn(database.db)
    const providerId = newId()
    const offered = {
      issuer: 'https://werk.example',
      client_id: 'x',
      client_secret: null,
      label: 'Werk',
      enabled: true,
    }
    await inTenant(database.db, tenant, (trx) =>
      trx
        .insertInto('identity_provider')
        .values({ provider_id: providerId, ...offered, changed_at: noon })
        .execute(),
    )
    const { token } = await atAccounts(database.db, async (trx) => {
      const { personId, email, displayName } = person
      const member = { personId, email, displayName, roles: ['auditor' as const], grantedBy: null }
      await enterTenant(trx, other.tenantId, (inside) => addMember(inside, member, noon))
      const only = { onlyTenantId: tenant.tenantId, providerId }
      return openSession(trx, { personId, method: 'oidc', ...only, hours: 12 }, noon)
    })
    const who = { cookies: browser(token) }
    const name = { displayName: 'Iemand Anders', version: 1, idempotencyKey: newId() }
    expect(await outcome(callAs(services, who, 'account.changeName', name))).toBe('not-allowed/session-of-one-tenant')
    const own = { cookies: browser(person.token) }
    expect((await callAs(services, own, 'session.whoAmI', {}))?.person.displayName).toBe(person.displayName)
    const end = { proof, idempotencyKey: newId() }
    expect(await callAs(services, who, 'account.signOutElsewhere', end)).toEqual({ ended: 0 })
  })

  test('a language is kept', async () => {
    const { services, cookies } = await given()
    await callAs(services, { cookies }, 'account.changeLanguage', { language: 'en', idempotencyKey: newId() })
    expect((await callAs(services, { cookies }, 'session.whoAmI', {}))?.person.language).toBe('en')
  })
})
