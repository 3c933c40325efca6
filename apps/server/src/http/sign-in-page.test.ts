import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atAccounts } from '@vliegwiel/db'
import { onPostgres, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { m } from '@vliegwiel/i18n'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

onPostgres('the sign-in page of the server', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-sign-in-'))
  let server: TestServer
  beforeAll(async () => {
    writeFileSync(
      join(folder, 'index.html'),
      '<link rel="stylesheet" crossorigin href="/assets/index-AAAAAAAA.css"><script type="module" crossorigin src="/assets/index-BBBBBBBB.js"></script>',
    )
    server = await startTestServer(database.db, { consoleFolder: folder })
  })
  afterAll(async () => {
    await server.stop(100)
    rmSync(folder, { recursive: true, force: true })
  })
  const post = (form: Record<string, string>, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
    fetch(`${server.url}/aanmelden`, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' })

  test('stands without a script: a form, the sheet of the console, no script in the page itself', async () => {
    const answer = await fetch(`${server.url}/aanmelden`)
    const page = await answer.text()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(page).toContain('<form method="post" action="/aanmelden"')
    expect(page).toContain('href="/assets/index-AAAAAAAA.css"')
    // The console is fetched behind it, not before it.
    expect(page).toContain('data-console="/assets/index-BBBBBBBB.js"')
    expect(page).not.toContain('src="/assets/index-BBBBBBBB.js"')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bon\w+="/)
  })

  test('speaks the language that was chosen on this device', async () => {
    const page = await fetch(`${server.url}/aanmelden`, { headers: { cookie: 'vliegwiel-taal=en' } })
    expect(page.headers.get('content-language')).toBe('en')
    expect(await page.text()).toContain('<html lang="en">')
  })

  test('what is empty is named at its field, and what was typed stays, except a password', async () => {
    const answer = await post({ email: 'a"b@voorbeeld.nl', password: '' })
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain('value="a&quot;b@voorbeeld.nl"')
    expect(page).toMatch(/id="password"[^>]*aria-invalid="true"/)
    expect(
      (await post({ email: '', password: 'geheim-woord' }).then((one) => one.text())).includes('geheim-woord'),
    ).toBe(false)
  })

  test.each(['constructor', '__proto__', 'toString', 'zomaar'])(
    'seen: a reason that is no word of ours, %s, is told in plain words and never called',
    async (reason) => {
      const answer = await fetch(`${server.url}/aanmelden?reden=${reason}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain(m.account_refused_other({}, { locale: 'nl' }))
    },
  )

  test('a form that was filled in leads on to an address of ours alone', async () => {
    const { tenantId } = await plantTenant(database.db)
    const { personId, email } = await plantMember(database.db, tenantId, { roles: ['editor'] })
    const password = 'een lange zin om mee binnen te komen'
    const hash = await server.services.auth.passwords.hash(password)
    await atAccounts(database.db, (trx) =>
      trx.updateTable('auth.person').set({ password_hash: hash }).where('person_id', '=', personId).execute(),
    )
    for (const [terug, to] of [
      ['/helmond/inhoud?soort=page', '/helmond/inhoud?soort=page'],
      ['/..//evil.example', '/'],
      ['//evil.example', '/'],
      ['https://evil.example', '/'],
    ]) {
      const answer = await post({ email, password, terug: terug ?? '' })
      expect([terug, answer.status, answer.headers.get('location')]).toEqual([terug, 303, to])
    }
  })

  test('a wrong password is refused without a cookie, in as few words as by the API', async () => {
    const answer = await post({ email: 'niemand@voorbeeld.nl', password: 'een heel lange zin' })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await answer.text()).toContain('Dit klopt niet. Kijk uw e-mailadres en wachtwoord na.')
  })

  test('another site cannot send the form', async () => {
    const answer = await post({ email: 'a@b.nl', password: 'x' }, { 'sec-fetch-site': 'cross-site' })
    expect(answer.status).toBe(403)
  })

  test.each([
    'https://kwaad.example',
    '//kwaad.example',
    '/..//kwaad.example',
    '/\\kwaad.example',
    'javascript:alert(1)',
    '"><script>',
  ])('the way back %s is not taken over', async (terug) => {
    const page = await fetch(`${server.url}/aanmelden?terug=${encodeURIComponent(terug)}`)
    expect(await page.text()).toContain('<input type="hidden" name="terug" value="/" />')
  })
})
