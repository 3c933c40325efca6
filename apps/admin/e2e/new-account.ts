import { randomUUID } from 'node:crypto'
import { expect, type Browser, type Page } from '@playwright/test'
import { signInAs } from './persons.ts'

interface Letter {
  readonly recipient: string
  readonly subject: string
  readonly bodyText: string
}

/** The link in the newest letter to an address with this in its subject, as the demo's mailbox shows it to a member. */
export async function linkInMailbox(member: Page, slug: string, email: string, subject: RegExp): Promise<string> {
  let link: string | undefined
  await expect
    .poll(
      async () => {
        const letters = await member.evaluate(async (address) => {
          const ask = { method: 'POST', headers: { 'content-type': 'application/json' } }
          const answer = await fetch(address, { ...ask, body: JSON.stringify({ before: null, limit: 20 }) })
          return ((await answer.json()) as { result: { data: { messages: Letter[] } } }).result.data.messages
        }, `/api/${slug}/mail.listMail`)
        const letter = letters.find((one) => one.recipient === email && subject.test(one.subject))
        link = /https?:\S+\/(?:uitnodiging|nieuw-wachtwoord)\/\S+/.exec(letter?.bodyText ?? '')?.[0]
        return link !== undefined
      },
      { timeout: 20_000 },
    )
    .toBe(true)
  return link ?? ''
}

/** Opens an invitation as somebody new, asks for the letter, and opens the link in it: the demo shows it at once. */
export async function beginAccount(page: Page, invitation: string): Promise<void> {
  await page.goto(invitation)
  await askForAccount(page)
}

export async function askForAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ik heb nog geen account' }).click()
  await page.getByRole('link', { name: 'Open de link uit de mail' }).click()
}

/** Somebody new with a password, invited by an administrator on `page`, in a browser of their own. */
export async function makeAccount(
  page: Page,
  browser: Browser,
  email: string,
): Promise<{ readonly mine: Page; readonly password: string }> {
  const password = 'zeven blauwe fietsen in de regen 41'
  await signInAs(page, 'Marijke', '/kop-van-noord-holland')
  await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/kop-van-noord-holland/people.invitePerson', { method: 'POST', headers, body })
    },
    JSON.stringify({ email, roles: ['editor'], idempotencyKey: randomUUID() }),
  )
  const link = await linkInMailbox(page, 'kop-van-noord-holland', email, /./)
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'nl-NL' })
  const mine = await context.newPage()
  await beginAccount(mine, link)
  await mine.getByRole('textbox', { name: 'Naam' }).fill('Pas Sleutel')
  await mine.getByLabel('Wachtwoord').fill(password)
  await mine.getByRole('button', { name: 'Doe mee' }).click()
  await expect(mine).toHaveURL('/kop-van-noord-holland')
  return { mine, password }
}
