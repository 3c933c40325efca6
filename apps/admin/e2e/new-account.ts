import { expect, type Page } from '@playwright/test'

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
