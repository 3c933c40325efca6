import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { signInAs } from './persons.ts'
import { call } from './write.ts'

/** Browsers of persons, with the test that opened them. */
const opened = new Map<BrowserContext, string>()

/** A person with a browser of their own. Those of the tests before are closed: an open page goes on asking. */
export async function personIn(browser: Browser, name: string, path: string): Promise<Page> {
  const { testId, project } = test.info()
  const over = [...opened.keys()].filter((context) => opened.get(context) !== testId)
  for (const context of over) opened.delete(context)
  await Promise.all(over.map((context) => context.close()))
  const context = await browser.newContext({ baseURL: project.use.baseURL ?? '' })
  opened.set(context, testId)
  const page = await context.newPage()
  await signInAs(page, name, path)
  return page
}

const text = (id: string, heading: string | null, body: string) => ({ id, type: 'text', fields: { heading, body } })

/** A page with a block inside a section, as the national library has them. */
export const nestedPage = (title: string, day: string, help: string) => ({
  id: 'root',
  type: 'root',
  fields: { title, summary: 'Dit is het antwoord.', language: 'nl' },
  children: [
    { id: 'wanneer', type: 'section', fields: { heading: 'Wanneer?' }, children: [text('dag', null, day)] },
    text('hulp', 'Wie helpt mij?', help),
  ],
})

/** A version that is written, asked about and approved by a second person: by the API, because others test the way. */
export async function approvedAt(
  slug: string,
  writer: Page,
  other: Page,
  key: string,
  title: string,
  content: unknown,
) {
  const started = await call(writer, `${slug}/documents.startDraft`, { kind: 'page', key, title, personal: false })
  const { documentId, number, revision } = started
  const draft = { documentId, number, revision, content, rebase: false }
  const saved = await call(writer, `${slug}/documents.saveDraft`, draft)
  const at = { documentId, number, revision: saved['revision'] }
  await call(writer, `${slug}/documents.submitVersion`, { ...at, reason: null })
  await call(other, `${slug}/documents.approveVersion`, { ...at, reason: null })
  return at
}

/** The same, and in force at once. */
export async function releasedAt(
  slug: string,
  writer: Page,
  other: Page,
  key: string,
  title: string,
  content: unknown,
) {
  const version = await approvedAt(slug, writer, other, key, title, content)
  await call(writer, `${slug}/releases.releaseNow`, { name: title, versions: [version] })
}

/** Thijs writes for the whole country, Nadia agrees, and it is in force at once. */
export const releasedAbove = (thijs: Page, nadia: Page, key: string, title: string, content: unknown) =>
  releasedAt('landelijk', thijs, nadia, key, title, content)

/** Opens the fields of a block by its name in the outline. */
export async function openBlock(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Blokken' }).getByRole('button', { name }).click()
}

/** Begins or goes on with the shared draft, from the page of the document. */
export async function edit(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'Bewerk' })
    .or(page.getByRole('link', { name: 'Schrijf verder' }))
    .click()
  await expect(page.getByRole('navigation', { name: 'Blokken' })).toBeVisible()
}

export const bar = (page: Page) => page.getByRole('region', { name: 'Stand van deze versie' })

/** Waits until everything that was typed is kept by the API. */
export async function saved(page: Page): Promise<void> {
  await expect(bar(page).getByText(/^bewaard om/)).toBeVisible({ timeout: 45_000 })
}

/** Asks a second person for an opinion. */
export async function ask(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Vraag oordeel' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Vraag oordeel' }).click()
  await expect(page.getByText('Gevraagd. Een ander kijkt.')).toBeVisible()
}

/** Says yes to a version that somebody else wrote. */
export async function approve(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await bar(page).getByRole('button', { name: 'Keur goed' }).click()
  await expect(page.getByText('Goedgekeurd.', { exact: true })).toBeVisible()
}

/** Puts an approved version into force; the page of the document follows. */
export async function putInForce(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Laat ingaan' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Laat ingaan' }).click()
  await expect(page.getByText('Dit geldt nu.')).toBeVisible()
  await expect(page).not.toHaveURL(/versie/)
}
