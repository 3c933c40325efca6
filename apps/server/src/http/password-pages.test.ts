import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atAccounts, inTenant, newId } from '@vliegwiel/db'
import { onPostgres, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OutgoingMail, Transport } from '../jobs/mail-transport.ts'
import { sendLetters } from '../jobs/send-letters.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const better = 'zeven paarse regenjassen'

onPostgres('the pages of a forgotten password', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-password-'))
  let server: TestServer
  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), '<link rel="stylesheet" crossorigin href="/assets/index-AAAAAAAA.css">')
    server = await startTestServer(database.db, { consoleFolder: folder, demo: false })
  })
  afterAll(async () => {
    await server.stop(100)
    rmSync(folder, { recursive: true, force: true })
  })

  const post = (path: string, form: Record<string, string>) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    })
  const account = async (given: { email?: string; language?: 'nl' | 'en' } = {}) => {
    const town = await plantTenant(database.db)
    const email = given.email ?? `${newId()}@voorbeeld.example`
    const person = await plantMember(database.db, town.tenantId, { email, roles: ['editor'] })
    const password_hash = await server.services.auth.passwords.hash('vier gele fietsbellen')
    await atAccounts(database.db, (trx) =>
      trx
        .updateTable('auth.person')
        .set({ password_hash, language: given.language ?? 'nl' })
        .where('person_id', '=', person.personId)
        .execute(),
    )
    return { ...person, town, email }
  }
  /** A mail server that keeps what it is given, or refuses. */
  const collect = (fails = false): Transport & { sent: OutgoingMail[] } => {
    const sent: OutgoingMail[] = []
    const send = (mail: OutgoingMail) => {
      if (fails) return Promise.reject(Object.assign(new Error(`550 ${mail.recipient}`), { code: 'EENVELOPE' }))
      sent.push(mail)
      return Promise.resolve()
    }
    return { sent, send }
  }
  const linkIn = (mail: OutgoingMail | undefined) => /\/nieuw-wachtwoord\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? ''
  const logOf = (town: { tenantId: string }) =>
    inTenant(database.db, town, (trx) =>
      trx.selectFrom('audit_entry').select(['action', 'result', 'actor_id', 'object_id']).orderBy('seq').execute(),
    )

  test('the sign-in page leads there', async () => {
    const page = await (await fetch(`${server.url}/aanmelden`)).text()
    expect(page).toContain('href="/wachtwoord-vergeten"')
  })

  test('from a forgotten password to a new one, by plain forms alone; both are in the log and in the mailbox', async () => {
    const { email, town, personId } = await account()
    const asked = await post('/wachtwoord-vergeten', { email })
    expect(asked.status).toBe(200)
    const mail = collect()
    expect(await sendLetters(server.services, mail)).toBe(1)
    expect(mail.sent.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      [email, 'Kies een nieuw wachtwoord voor Vliegwiel'],
    ])
    const link = linkIn(mail.sent[0])
    const shown = await fetch(`${server.url}${link}`)
    expect(shown.status).toBe(200)
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect(shown.headers.get('referrer-policy')).toMatch(/no-referrer|same-origin/)
    const page = await shown.text()
    expect(page).toContain('<form method="post" action="/nieuw-wachtwoord"')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bon\w+="/)
    const token = /name="link" value="([^"]+)"/.exec(page)?.[1] ?? ''

    const weak = await post('/nieuw-wachtwoord', { link: token, password: 'kort' })
    expect(weak.status).toBe(400)
    const again = await weak.text()
    expect(again).toContain('Gebruik minstens 12 tekens.')
    expect(again).toMatch(/id="password"[^>]*aria-invalid="true"/)
    expect(again).not.toContain('value="kort"')

    const set = await post('/nieuw-wachtwoord', { link: token, password: better })
    expect([set.status, set.headers.get('location')]).toEqual([303, '/aanmelden?gelukt=wachtwoord'])
    const end = await (await fetch(`${server.url}/aanmelden?gelukt=wachtwoord`)).text()
    expect(end).toContain('Uw wachtwoord is gewijzigd. Meld u ermee aan.')
    expect((await post('/aanmelden', { email, password: better })).status).toBe(303)
    expect((await post('/nieuw-wachtwoord', { link: token, password: better })).status).toBe(404)
    expect((await fetch(`${server.url}${link}`)).status).toBe(404)

    await sendLetters(server.services, mail)
    expect(mail.sent.at(-1)?.subject).toBe('Uw wachtwoord voor Vliegwiel is gewijzigd')
    expect(mail.sent.at(-1)?.text).not.toContain('/nieuw-wachtwoord/')
    const log = await logOf(town)
    expect(log.filter(({ object_id: about }) => about === personId)).toEqual([
      { action: 'session.askNewPassword', result: 'ok', actor_id: null, object_id: personId },
      { action: 'session.setNewPassword', result: 'ok', actor_id: personId, object_id: personId },
      { action: 'session.signIn', result: 'ok', actor_id: personId, object_id: personId },
    ])
    expect(JSON.stringify(server.logged)).not.toContain(token)
  })

  test('the answer is byte for byte the same, whether an address has an account or not', async () => {
    const { email } = await account()
    const told = async (address: string) => {
      const answer = await post('/wachtwoord-vergeten', { email: address })
      const text = await answer.text()
      const headers = [...answer.headers].filter(([name]) => !['x-request-id', 'date'].includes(name))
      return JSON.stringify([answer.status, headers, text.replaceAll(address, '')])
    }
    expect(await told(email)).toBe(await told(`${newId()}@voorbeeld.example`))
    expect(await told(email)).toBe(await told('geen adres'))
    await sendLetters(server.services, collect())
  })

  test('what is empty is named at its field; the language of the device is spoken', async () => {
    const empty = await post('/wachtwoord-vergeten', { email: ' ' })
    expect(empty.status).toBe(400)
    expect(await empty.text()).toMatch(/id="email"[^>]*aria-invalid="true"/)
    const english = await fetch(`${server.url}/wachtwoord-vergeten`, { headers: { cookie: 'vliegwiel-taal=en' } })
    expect(english.headers.get('content-language')).toBe('en')
    expect(await english.text()).toContain('Forgotten password')
    const markup = await (await post('/wachtwoord-vergeten', { email: '"><script>x</script>' })).text()
    expect(markup).not.toContain('<script>x')
    expect((await post('/nieuw-wachtwoord', { link: '"><script>x</script>', password: better })).status).not.toBe(200)
  })

  test('a letter is in the language of its reader', async () => {
    const { email } = await account({ language: 'en' })
    await post('/wachtwoord-vergeten', { email })
    const mail = collect()
    await sendLetters(server.services, mail)
    expect(mail.sent[0]?.subject).toBe('Choose a new password for Vliegwiel')
  })

  test('a mail server that refuses costs nothing: the letter is tried again, and the log names nobody', async () => {
    const { email } = await account()
    await post('/wachtwoord-vergeten', { email })
    const services = { ...server.services, clock: () => new Date(Date.now() + 1000) }
    expect(await sendLetters(services, collect(true))).toBe(0)
    expect(await sendLetters(services, null)).toBe(0)
    const mail = collect()
    expect(await sendLetters({ ...services, clock: () => new Date(Date.now() + 10 * 60_000) }, mail)).toBe(1)
    expect(linkIn(mail.sent[0])).not.toBe('')
    const lines = JSON.stringify(server.logged)
    expect(lines).toContain('letter-not-sent')
    expect(lines).not.toContain(email)
  })

  test.each([
    ['an invented person', 'pim@demo.vliegwiel.example', 1],
    ['somebody real', 'pim@gemeente.example', 0],
  ])('the demo without a mail server shows the letter of %s in the mailbox', async (_who, email, shown) => {
    const { town } = await account({ email })
    await post('/wachtwoord-vergeten', { email })
    await sendLetters({ ...server.services, demo: true }, null)
    const letters = await inTenant(database.db, town, (trx) =>
      trx.selectFrom('mail_message').select(['recipient', 'body_text', 'secret', 'status']).execute(),
    )
    expect(letters).toHaveLength(shown)
    for (const letter of letters) {
      expect(letter.secret).toContain('/nieuw-wachtwoord/')
      expect([letter.recipient, letter.status]).toEqual([email, 'sent'])
      expect(letter.body_text).not.toContain('/nieuw-wachtwoord/')
    }
  })
})
