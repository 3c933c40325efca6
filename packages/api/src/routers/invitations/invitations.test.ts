import { atAccounts, inTenant, newId } from '@vliegwiel/db'
import { onPostgres, statementsOf } from '@vliegwiel/db/testing'
import { dropLetter } from '@vliegwiel/auth/server'
import { expect, test } from 'vitest'
import { nextLetter, type ReadyLetter } from '../../letters/next-letter.ts'
import { auditLines, auditOf } from '../../testing/audit-of.ts'
import { browser, callAs, outcome } from '../../testing/call-as.ts'
import { signedInAs, tenantOn, type TestPerson, type TestTenant } from '../../testing/signed-in-as.ts'
import { goodPassword, later, noon, testServices, type TestServices } from '../../testing/test-services.ts'

const account = { displayName: 'Bram Visser', password: goodPassword }

onPostgres('invitations', (database) => {
  const given = async () => {
    const services = testServices(database.db)
    const tenant = await tenantOn(database.db)
    const admin = await signedInAs(database.db, { tenant })
    const asAdmin = { cookies: browser(admin.token), slug: tenant.slug }
    return { services, tenant, admin, asAdmin }
  }
  const address = () => `${newId()}@voorbeeld.example`
  const invite = async (services: TestServices, tenant: TestTenant, admin: TestPerson, email = address()) => {
    const who = { cookies: browser(admin.token), slug: tenant.slug }
    const input = { email, roles: ['editor' as const], idempotencyKey: newId() }
    const { invitationId } = await callAs(services, who, 'people.invitePerson', input)
    return { email, invitationId, token: await tokenMailed(services, tenant, email) }
  }

  test('a new person joins with a name and a password, is signed in and stands in the log', async () => {
    const { services, tenant, admin } = await given()
    const { token, email } = await invite(services, tenant, admin)
    const shown = await callAs(services, {}, 'invitations.showInvitation', { token })
    expect(shown).toMatchObject({ tenantName: tenant.name, email, roles: ['editor'], state: 'open' })
    const cookies = browser()
    const link = await accountLink(services, token)
    const behind = await callAs(services, {}, 'invitations.showInvitation', { token: link })
    expect(behind).toEqual({ ...shown, newAccount: true })
    const weak = { token: link, account: { ...account, password: 'welkom01' } }
    expect(await outcome(callAs(services, { cookies }, 'invitations.acceptInvitation', weak))).toBe(
      'invalid-input/password-refused',
    )
    const bare = { token: link, account: null }
    expect(await outcome(callAs(services, { cookies }, 'invitations.acceptInvitation', bare))).toBe(
      'not-signed-in/account-needed',
    )
    expect(await callAs(services, { cookies }, 'invitations.acceptInvitation', { token: link, account })).toEqual({
      slug: tenant.slug,
    })
    const who = await callAs(services, { cookies }, 'session.whoAmI', {})
    expect([who?.person.displayName, who?.person.email, who?.memberships[0]?.roles]).toEqual([
      'Bram Visser',
      email,
      ['editor'],
    ])
    expect((await auditOf(services, tenant)).at(-1)).toMatchObject({
      line: 'invitations.acceptInvitation ok',
      actorId: who?.person.personId,
      objectLabel: email,
    })
    const again = (given: string) =>
      outcome(callAs(services, {}, 'invitations.acceptInvitation', { token: given, account }))
    expect(await again(token)).toBe('rule-refused/invitation-closed')
    expect(await again(link)).toBe('not-found/invitation-not-found')
  })

  test('the page behind a link says the same whether its address has an account or not', async () => {
    const { services, tenant, admin } = await given()
    const elsewhere = await signedInAs(services.db, { tenant: await tenantOn(services.db) })
    const known = await invite(services, tenant, admin, elsewhere.email)
    const unknown = await invite(services, tenant, admin)
    const [one, other] = await Promise.all(
      [known, unknown].map(({ token }) => callAs(services, {}, 'invitations.showInvitation', { token })),
    )
    const { email: _one, ...first } = one as Record<string, unknown>
    const { email: _other, ...second } = other as Record<string, unknown>
    expect(first).toEqual(second)
  })

  test('seen: accepting with a new password told who has an account elsewhere: same answers, same log, told by letter alone', async () => {
    const { services, tenant, admin } = await given()
    const elsewhere = await signedInAs(services.db, { tenant: await tenantOn(services.db) })
    const known = await invite(services, tenant, admin, elsewhere.email)
    const unknown = await invite(services, tenant, admin)
    const before = await auditLines(services, tenant)
    const seen: string[][] = []
    for (const { token } of [known, unknown]) {
      const told: string[] = []
      const strangers = [{}, { cookies: browser(admin.token) }]
      for (const who of strangers)
        for (const given of [account, null, { ...account, password: 'kort' }])
          told.push(await outcome(callAs(services, who, 'invitations.acceptInvitation', { token, account: given })))
      const asked = await statementsOf(services.db, async () => {
        told.push(JSON.stringify(await callAs(services, {}, 'invitations.askAccount', { token })))
      })
      told.push(...asked)
      const { state, newAccount } = await callAs(services, {}, 'invitations.showInvitation', { token })
      told.push(state, String(newAccount))
      const lines = await auditOf(services, tenant)
      told.push(JSON.stringify(lines.slice(before.length + (seen.length === 0 ? 0 : 6)).map(({ line }) => line)))
      seen.push(told)
    }
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]?.slice(0, 6)).toEqual(Array<string>(6).fill('not-signed-in/sign-in-first'))
    const said = await letters(services)
    expect(said.map(({ draft }) => [draft.recipient, draft.subject, draft.secret === undefined])).toEqual([
      [elsewhere.email, `U hebt al een account: doe zo mee bij ${tenant.name}`, true],
      [unknown.email, `Maak uw account voor ${tenant.name}`, false],
    ])
    // Three letters a quarter of an hour, and the same answer after them.
    for (let turn = 0; turn < 4; turn += 1)
      expect(await callAs(services, {}, 'invitations.askAccount', { token: unknown.token })).toEqual({
        ok: true,
        demoLink: null,
      })
    expect(await letters(services)).toHaveLength(2)
  })

  test('in a demo, where no letter leaves the house, the way on is shown at once; of a real address never', async () => {
    const { services, tenant, admin } = await given()
    const demo = { ...services, demo: true }
    const asked = async (email: string) => {
      const { token } = await invite(services, tenant, admin, email)
      return (await callAs(demo, {}, 'invitations.askAccount', { token })).demoLink
    }
    const link = await asked(address())
    const shown = { token: link?.split('/').at(-1) ?? '' }
    expect(await callAs(services, {}, 'invitations.showInvitation', shown)).toMatchObject({ newAccount: true })
    expect(await asked(`${newId()}@gemeente.nl`)).toBeNull()
    const known = await signedInAs(services.db, { tenant: await tenantOn(services.db) })
    expect(await asked(known.email)).toBeNull()
    await letters(services)
  })

  test('the log of a joined colleague is the same for who had an account and who made one', async () => {
    const { services, tenant, admin } = await given()
    const elsewhere = await signedInAs(services.db, { tenant: await tenantOn(services.db) })
    const known = await invite(services, tenant, admin, elsewhere.email)
    const unknown = await invite(services, tenant, admin)
    const owner = { cookies: browser(elsewhere.token) }
    await callAs(services, owner, 'invitations.acceptInvitation', { token: known.token, account: null })
    const link = await accountLink(services, unknown.token)
    await callAs(services, {}, 'invitations.acceptInvitation', { token: link, account })
    const details = await inTenant(services.db, tenant, (trx) =>
      trx
        .selectFrom('audit_entry')
        .select(['detail', 'result', 'object_type', 'origin'])
        .where('action', 'like', 'invitations.%')
        .execute(),
    )
    expect(details).toHaveLength(2)
    expect(details[0]).toEqual(details[1])
  })

  test('who accepts stands in the log with the network it came from', async () => {
    const { services, tenant, admin } = await given()
    const { token } = await invite(services, tenant, admin)
    const who = { cookies: browser(), address: '198.51.100.77' }
    const link = await accountLink(services, token)
    await callAs(services, who, 'invitations.acceptInvitation', { token: link, account })
    const entry = (await auditOf(services, tenant)).find(({ action }) => action === 'invitations.acceptInvitation')
    expect(entry).toMatchObject({ network: '198.51.100.77' })
  })

  test('fifty at once are one person, one membership and one session', async () => {
    const { services, tenant, admin } = await given()
    const { token, email } = await invite(services, tenant, admin)
    const link = await accountLink(services, token)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        outcome(callAs(services, {}, 'invitations.acceptInvitation', { token: link, account })),
      ),
    )
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
    expect(new Set(answers.filter((answer) => answer !== 'ok'))).toEqual(
      new Set(answers.filter((answer) => /link-closed|invitation-not-found|invitation-closed/.test(answer))),
    )
    const people = await atAccounts(database.db, (trx) =>
      trx
        .selectFrom('auth.person as p')
        .innerJoin('membership as m', 'm.person_id', 'p.person_id')
        .innerJoin('auth.session as s', 's.person_id', 'p.person_id')
        .select('s.token_hash')
        .where('p.email_key', '=', email)
        .execute(),
    )
    expect(people).toHaveLength(1)
    const joined = (await auditLines(services, tenant)).filter((line) => line === 'invitations.acceptInvitation ok')
    expect(joined).toHaveLength(1)
  })

  test('never touches an account that exists: only its owner, signed in, may accept (T17)', async () => {
    const { services, tenant, admin } = await given()
    const elsewhere = await tenantOn(database.db)
    const owner = await signedInAs(database.db, { tenant: elsewhere, roles: ['auditor'] })
    const { token } = await invite(services, tenant, admin, owner.email)
    const row = () =>
      atAccounts(database.db, (trx) =>
        trx.selectFrom('auth.person').selectAll().where('person_id', '=', owner.personId).executeTakeFirstOrThrow(),
      )
    const before = await row()
    const steal = { token, account: { displayName: 'Dief', password: 'zeven paarse regenjassen' } }
    expect(await outcome(callAs(services, {}, 'invitations.acceptInvitation', steal))).toBe(
      'not-signed-in/sign-in-first',
    )
    const other = { cookies: browser(admin.token) }
    expect(await outcome(callAs(services, other, 'invitations.acceptInvitation', steal))).toBe(
      'not-signed-in/sign-in-first',
    )
    expect(await row()).toEqual(before)
    const cookies = browser(owner.token)
    await callAs(services, { cookies }, 'invitations.acceptInvitation', steal)
    expect(await row()).toEqual(before)
    expect(cookies.session).not.toBe(owner.token)
    const who = await callAs(services, { cookies }, 'session.whoAmI', {})
    expect(who?.memberships.map((one) => one.tenant.slug).toSorted()).toEqual([elsewhere.slug, tenant.slug].toSorted())
  })

  test('ends after seven days, when taken back, and when a new one is sent', async () => {
    const { services, tenant, admin, asAdmin } = await given()
    const { token, email, invitationId } = await invite(services, tenant, admin)
    const ask = (given: string, at = later(0)) =>
      outcome(callAs(services, { at }, 'invitations.askAccount', { token: given }))
    const accept = async (given: string, at = later(0)) => {
      const asked = await ask(given, at)
      if (asked !== 'ok') return asked
      const link = await letterLink(services, at)
      return outcome(callAs(services, { at }, 'invitations.acceptInvitation', { token: link ?? '', account }))
    }
    expect(await accept(token, later(7 * 86_400))).toBe('rule-refused/invitation-closed')
    const revoke = { invitationId, version: 1, idempotencyKey: newId() }
    await callAs(services, asAdmin, 'people.revokeInvitation', revoke)
    expect(await accept(token)).toBe('rule-refused/invitation-closed')
    const second = await invite(services, tenant, admin, email)
    const third = await invite(services, tenant, admin, email)
    expect(await accept(second.token)).toBe('rule-refused/invitation-closed')
    expect(await accept(third.token)).toBe('ok')
    expect(await accept('verzonnen-verzonnen-verzonnen-verzonnen-ver')).toBe('not-found/invitation-not-found')
  })
})

/** What the letters that wait say to their readers; each is dropped as sent. */
async function letters(services: TestServices, at = noon) {
  const found: ReadyLetter[] = []
  for (;;) {
    const letter = await nextLetter(services, at)
    if (letter === null) return found
    if (letter === 'skipped') continue
    found.push(letter)
    await atAccounts(services.db, (trx) => dropLetter(trx, letter.letterId))
  }
}

const letterLink = async (services: TestServices, at = noon) =>
  /\/uitnodiging\/([\w-]+)/.exec((await letters(services, at)).at(-1)?.draft.secret ?? '')?.[1]

/** The link for a new account, as its letter holds it. */
async function accountLink(services: TestServices, token: string): Promise<string> {
  await callAs(services, {}, 'invitations.askAccount', { token })
  const link = await letterLink(services)
  if (link === undefined) throw new Error('There is no letter with a link')
  return link
}

/** The only place where the token is: the letter. */
async function tokenMailed(services: TestServices, tenant: TestTenant, email: string): Promise<string> {
  const letters = await inTenant(services.db, tenant, (trx) =>
    trx
      .selectFrom('mail_message')
      .select('secret')
      .where('recipient', '=', email)
      .orderBy('message_id', 'desc')
      .execute(),
  )
  const token = /\/uitnodiging\/([\w-]+)/.exec(letters[0]?.secret ?? '')?.[1]
  if (token === undefined) throw new Error(`Nothing was written to ${email}`)
  return token
}
