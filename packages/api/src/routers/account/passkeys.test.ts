import { SoftwarePasskey } from '@vliegwiel/auth/testing'
import { newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { expect, test, vi } from 'vitest'
import { nextLetter } from '../../letters/next-letter.ts'
import { auditLines, auditOf } from '../../testing/audit-of.ts'
import { browser, callAs, outcome } from '../../testing/call-as.ts'
import { signedInAs, tenantOn } from '../../testing/signed-in-as.ts'
import { goodPassword, later, noon, testServices } from '../../testing/test-services.ts'

const origin = 'https://console.voorbeeld.example'
const proof = { password: goodPassword }
const key = () => ({ idempotencyKey: newId() })

onPostgres('passkeys over the API', (database) => {
  const services = () => testServices(database.db)
  const given = async (roles: Parameters<typeof signedInAs>[1]['roles'] = ['manager']) => {
    const tenant = await tenantOn(database.db)
    const person = await signedInAs(database.db, { tenant, roles, secondFactor: false })
    return { tenant, person, cookies: browser(person.token) }
  }
  const make = async (cookies: ReturnType<typeof browser>, passkey = new SoftwarePasskey(3)) => {
    const { options } = await callAs(services(), { cookies }, 'account.startPasskey', { proof, ...key() })
    const response = passkey.make(options, { origin })
    const input = { name: ' Laptop van het werk ', response, ...key() }
    const made = await callAs(services(), { cookies }, 'account.addPasskey', input)
    return { passkey, options, ...made }
  }
  const enter = async (passkey: SoftwarePasskey, cookies = browser(), at = noon, challenge: string | null = null) => {
    const { options } = await callAs(services(), { cookies, at }, 'session.askPasskey', { challenge })
    const response = passkey.sign(options, { origin })
    return callAs(services(), { cookies, at }, 'session.signInWithPasskey', { challenge, response })
  }

  test('an administrator who owes a second factor makes a passkey, goes on, and comes in by it alone', async () => {
    const { tenant, person, cookies } = await given(['administrator'])
    const ask = { cookies, slug: tenant.slug }
    expect((await callAs(services(), { cookies }, 'session.whoAmI', {}))?.secondFactorOwed).toBe(true)
    const { passkey, options, recoveryCodes } = await make(cookies)
    expect(options.rp.id).toBe('console.voorbeeld.example')
    expect(recoveryCodes).toHaveLength(10)
    expect(await callAs(services(), ask, 'session.whoAmI', {})).toMatchObject({
      secondFactorOwed: false,
      hasSecondFactor: true,
    })
    const shown = await callAs(services(), { cookies }, 'account.showAccount', {})
    expect(shown).toMatchObject({ hasApp: false, hasSecondFactor: true, passkeysWork: true })
    expect(shown.passkeys).toEqual([
      expect.objectContaining({ name: 'Laptop van het werk', lastUsedAt: null, worksHere: true, synced: false }),
    ])

    const elsewhere = browser()
    await enter(passkey, elsewhere)
    expect(await callAs(services(), { cookies: elsewhere }, 'session.whoAmI', {})).toMatchObject({
      person: { personId: person.personId },
      method: 'passkey',
      secondFactorOwed: false,
    })
    expect(await auditLines(services(), tenant)).toEqual(
      expect.arrayContaining(['account.startPasskey ok', 'account.addPasskey ok', 'session.signInWithPasskey ok']),
    )
  })

  test('after a password it is the second step, and what failed stands in the log', async () => {
    const { tenant, person, cookies } = await given()
    const { passkey } = await make(cookies)
    const signIn = { email: person.email, password: goodPassword }
    const first = await callAs(services(), {}, 'session.signIn', signIn)
    if (first.kind !== 'second-factor') throw new Error('A second step should have been asked for')
    expect(first).toMatchObject({ app: false, passkey: true })
    passkey.count = 1
    expect(await outcome(enter(passkey, browser(), noon, first.challenge))).toBe('not-signed-in/passkey-copied')
    passkey.count = 9
    expect(await outcome(enter(passkey, browser(), noon, first.challenge))).toBe('ok')
    await vi.waitFor(
      async () => {
        const failed = (await auditOf(services(), tenant)).filter(({ line }) =>
          line.endsWith('signInWithPasskey failed'),
        )
        expect(failed.map(({ detail }) => detail)).toEqual([expect.objectContaining({ reason: 'auth:passkey-copied' })])
      },
      { timeout: 20_000 },
    )
  })

  test('removing one asks for it, and the owner is told of all of it by letter', async () => {
    const { tenant, person, cookies } = await given()
    const { passkey, passkeyId } = await make(cookies)
    const at = later(400)
    const remove = (given: Parameters<typeof callAs<'account.removePasskey'>>[3]['proof']) =>
      callAs(services(), { cookies, at }, 'account.removePasskey', { passkeyId, proof: given, ...key() })
    expect(await outcome(remove(proof))).toBe('not-allowed/second-factor-asked')
    const { options } = await callAs(services(), { cookies, at }, 'account.askPasskeyProof', key())
    const signed = passkey.sign(options, { origin })
    expect(await outcome(remove({ passkey: signed }))).toBe('ok')
    expect(await outcome(enter(passkey, browser(), at))).toBe('not-signed-in/passkey-refused')
    expect(await auditLines(services(), tenant)).toEqual(expect.arrayContaining(['account.removePasskey ok']))
    const drafts = []
    for (let letter = await nextLetter(services(), at); letter !== null; letter = await nextLetter(services(), at))
      if (letter !== 'skipped' && letter.draft.recipient === person.email) drafts.push(letter.draft)
    expect(drafts.map(({ subject }) => subject)).toEqual([
      'Er kwam een passkey bij uw account in Vliegwiel',
      'Een passkey van uw account in Vliegwiel is weg',
    ])
    expect(drafts[0]?.bodyText).toContain('Laptop van het werk')
  })

  test('at an address that is a number nothing is begun, and the account says so', async () => {
    const { cookies } = await given()
    const byNumber = testServices(database.db, { publicUrl: 'https://192.0.2.1' })
    const start = { proof, ...key() }
    expect(await outcome(callAs(byNumber, { cookies }, 'account.startPasskey', start))).toBe(
      'rule-refused/passkey-not-here',
    )
    expect(await outcome(callAs(byNumber, {}, 'session.askPasskey', { challenge: null }))).toBe(
      'rule-refused/passkey-not-here',
    )
    expect(await callAs(byNumber, { cookies }, 'account.showAccount', {})).toMatchObject({ passkeysWork: false })
  })

  test('a passkey of before the console moved is shown as such, still counts, and does not open the new address', async () => {
    const { cookies } = await given()
    const { passkey } = await make(cookies)
    const moved = testServices(database.db, { publicUrl: 'https://nieuw.voorbeeld.example' })
    const shown = await callAs(moved, { cookies }, 'account.showAccount', {})
    expect(shown.passkeys.map(({ worksHere }) => worksHere)).toEqual([false])
    expect(shown.hasSecondFactor).toBe(true)
    const { options } = await callAs(moved, {}, 'session.askPasskey', { challenge: null })
    const response = passkey.sign(options, { origin: 'https://nieuw.voorbeeld.example' })
    const input = { challenge: null, response }
    expect(await outcome(callAs(moved, {}, 'session.signInWithPasskey', input))).toBe('not-signed-in/passkey-refused')
  })

  test('an administrator takes away the passkeys of who lost them', async () => {
    const { tenant, person, cookies } = await given()
    const { passkey } = await make(cookies)
    const boss = await signedInAs(database.db, { tenant, roles: ['administrator'] })
    const input = { personId: person.personId, version: 1, ...key() }
    const asBoss = { cookies: browser(boss.token), slug: tenant.slug }
    expect(await outcome(callAs(services(), asBoss, 'people.resetSecondFactor', input))).toBe('ok')
    expect(await outcome(enter(passkey))).toBe('not-signed-in/passkey-refused')
    const password = { email: person.email, password: goodPassword }
    expect(await callAs(services(), {}, 'session.signIn', password)).toEqual({ kind: 'session' })
  })
})
