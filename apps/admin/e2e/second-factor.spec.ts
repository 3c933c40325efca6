import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { codeOf } from './app-code.ts'
import { beginAccount, linkInMailbox } from './new-account.ts'
import { signInAs } from './persons.ts'

const password = 'zeven blauwe fietsen in de regen 41'
const later = 'acht groene bussen in de zon 52'

/** Asks the API of the page's own session, as the console does. */
async function ask<T>(page: Page, address: string, input: unknown): Promise<T> {
  return page.evaluate(
    async ([url, body]) => {
      const answer = await fetch(url ?? '', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      return ((await answer.json()) as { result: { data: T } }).result.data
    },
    [`/api/${address}`, JSON.stringify(input)] as const,
  )
}

test('a new person chooses a password, adds a second step, and gets in with a recovery code', async ({
  page,
  browser,
}) => {
  const email = 'tweede.stap@demo.vliegwiel.example'
  await signInAs(page, 'Marijke', '/kop-van-noord-holland')
  const invitation = { email, roles: ['editor'], idempotencyKey: randomUUID() }
  await ask(page, 'kop-van-noord-holland/people.invitePerson', invitation)
  interface Letter {
    readonly recipient: string
    readonly bodyText: string
  }
  const list = { before: null, limit: 20 }
  const post = await ask<{ messages: Letter[] }>(page, 'kop-van-noord-holland/mail.listMail', list)
  const letter = post.messages.find((one) => one.recipient === email)
  const link = /https?:\S+\/uitnodiging\/\S+/.exec(letter?.bodyText ?? '')?.[0]
  if (link === undefined) throw new Error('the letter has no link')

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'nl-NL' })
  const mine = await context.newPage()
  await beginAccount(mine, link)
  await expect(mine.getByRole('heading', { level: 1, name: 'Kop van Noord-Holland nodigt u uit' })).toBeVisible()
  await mine.getByRole('textbox', { name: 'Naam' }).fill('Tweede Stap')
  await mine.getByLabel('Wachtwoord').fill('kort')
  await mine.getByRole('button', { name: 'Doe mee' }).click()
  await expect(mine.getByText('Gebruik minstens 12 tekens.')).toBeVisible()
  await mine.getByLabel('Wachtwoord').fill(password)
  await mine.getByRole('button', { name: 'Doe mee' }).click()
  await expect(mine).toHaveURL('/kop-van-noord-holland')

  await mine.goto('/account')
  await mine.getByRole('button', { name: 'Zet aan' }).click()
  await mine.getByLabel('Uw wachtwoord van nu').fill('dit is het verkeerde')
  await mine.getByRole('button', { name: 'Verder' }).click()
  await expect(mine.getByText('Dit wachtwoord klopt niet. Probeer het opnieuw.')).toBeVisible()
  await mine.getByLabel('Uw wachtwoord van nu').fill(password)
  await mine.getByRole('button', { name: 'Verder' }).click()
  await expect(mine.getByRole('img', { name: 'Scan dit met een app voor codes.' })).toBeVisible()
  const secret = (await mine.locator('code').innerText()).replaceAll(/\s/g, '')
  await mine.getByLabel('Code uit de app').fill(codeOf(secret, Date.now()))
  await mine.getByRole('button', { name: 'Zet aan' }).click()
  await expect(mine.getByRole('heading', { name: 'Uw herstelcodes' })).toBeVisible()
  const codes = await mine.locator('ol code').allInnerTexts()
  expect(codes.length).toBe(10)
  await mine.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await expect(mine.getByText('nog 10 herstelcodes')).toBeVisible()

  await context.clearCookies()
  await mine.goto('/aanmelden')
  await mine.getByRole('textbox', { name: 'E-mailadres' }).fill(email)
  await mine.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await mine.getByRole('button', { name: 'Meld aan', exact: true }).click()
  await mine.getByRole('textbox', { name: 'Code' }).fill(codes[0] ?? '')
  await mine.getByRole('button', { name: 'Ga verder' }).click()
  await expect(mine).toHaveURL('/kop-van-noord-holland')
  await mine.goto('/account')
  await expect(mine.getByText('nog 9 herstelcodes')).toBeVisible()

  // A forgotten password: a letter, a new one, and still the second step.
  await context.clearCookies()
  await mine.goto('/aanmelden')
  await mine.getByRole('link', { name: 'Wachtwoord vergeten?' }).click()
  await mine.getByLabel('E-mailadres').fill(email)
  await mine.getByRole('button', { name: 'Stuur de mail' }).click()
  await expect(mine.getByRole('heading', { level: 1, name: 'Kijk in uw mail' })).toBeVisible()
  await mine.goto(await linkInMailbox(page, 'kop-van-noord-holland', email, /^Kies een nieuw wachtwoord/))
  await mine.getByLabel('Nieuw wachtwoord', { exact: true }).fill('kort')
  await mine.getByRole('button', { name: 'Bewaar wachtwoord' }).click()
  await expect(mine.getByText('Gebruik minstens 12 tekens.')).toBeVisible()
  await mine.getByLabel('Nieuw wachtwoord', { exact: true }).fill(later)
  await mine.getByRole('button', { name: 'Bewaar wachtwoord' }).click()
  await expect(mine.getByText('Uw wachtwoord is gewijzigd. Meld u ermee aan.')).toBeVisible()
  await mine.getByRole('textbox', { name: 'E-mailadres' }).fill(email)
  await mine.getByLabel('Wachtwoord', { exact: true }).fill(later)
  await mine.getByRole('button', { name: 'Meld aan', exact: true }).click()
  await mine.getByRole('textbox', { name: 'Code' }).fill(codes[1] ?? '')
  await mine.getByRole('button', { name: 'Ga verder' }).click()
  await expect(mine).not.toHaveURL(/aanmelden/)

  // Stopping it asks for the factor itself.
  await mine.goto('/account')
  await mine.getByRole('button', { name: 'Zet uit' }).click()
  await mine.getByLabel('Code van nu').fill('000000')
  await mine.getByRole('button', { name: 'Zet uit' }).click()
  await expect(mine.getByText('Deze code klopt niet.')).toBeVisible()
  await mine.getByLabel('Code van nu').fill(codes[2] ?? '')
  await mine.getByRole('button', { name: 'Zet uit' }).click()
  await expect(mine.getByText('De tweede stap staat uit.')).toBeVisible()
  await context.close()
})
