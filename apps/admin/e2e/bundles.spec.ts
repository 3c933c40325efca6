import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { signInAs } from './persons.ts'

const title = 'Krijg ik mijn reiskosten terug?'

/** The bundle of one page of Den Helder, as a file that somebody hands on. */
async function bundleOf(page: Page): Promise<string> {
  await signInAs(page, 'Joris', '/den-helder/bundels')
  await page.getByLabel(title).check()
  await expect(page.getByRole('complementary', { name: 'Dit zit in de bundel' })).toContainText(title)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download de bundel' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('den-helder.bundle.json')
  return readFile(await file.path(), 'utf8')
}

async function choose(page: Page, text: string): Promise<void> {
  await page.goto('/utrecht/bundels?deel=neem')
  await page
    .getByLabel('Kies een bestand')
    .and(page.locator('input'))
    .setInputFiles({ name: 'den-helder.bundle.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('from Den Helder to Utrecht: looked at first, with the own phone number; a second time changes nothing', async ({
  page,
}) => {
  const text = await bundleOf(page)
  // The key that another installation is to trust is on screen: the one that signed.
  await page.getByRole('link', { name: 'Sleutels' }).click()
  const { signature } = JSON.parse(text) as { signature: { key: string } }
  await expect(page.getByText(signature.key)).toBeVisible()
  await signInAs(page, 'Roos')
  await choose(page, text)
  const phone = page.getByLabel('Telefoon')
  await expect(phone).toHaveValue('{telefoon}')
  await phone.fill('030 286 00 00')
  await expect(page.getByText('0 nieuw, 1 anders, 0 gelijk')).toBeVisible()
  await expect(page.getByText(/Contact .*Telefoon gewijzigd\./)).toBeVisible()
  await expect(page.getByText(/van (Den Helder|Landelijk), CC-BY-4\.0/)).toBeVisible()
  await page.getByRole('button', { name: 'Neem over als concept' }).click()
  await expect(page.getByText('1 concept overgenomen.')).toBeVisible()

  await page.getByRole('button', { name: 'Kies een andere bundel' }).click()
  await choose(page, text)
  await expect(page.getByLabel('Telefoon')).toHaveValue('030 286 00 00')
  await expect(page.getByText('Alles staat hier al zo. Er is niets over te nemen.')).toBeVisible()

  await page.goto('/utrecht/nakijken')
  await expect(page.getByRole('link', { name: title })).toBeVisible()
})

test('a bundle that was changed after signing is refused with the reason, and so is what is no bundle', async ({
  page,
}) => {
  const text = await bundleOf(page)
  await signInAs(page, 'Roos')
  await choose(page, text.replace('{telefoon}', '14 001'))
  await expect(page.getByRole('heading', { name: 'Deze bundel is geweigerd' })).toBeVisible()
  await expect(page.getByText('De bundel is na het ondertekenen gewijzigd.')).toBeVisible()
  await expect(page.getByText('Er is niets overgenomen.')).toBeVisible()
  await choose(page, '{"format":"vliegwiel-bundle"}')
  await expect(page.getByText(/Dit is geen bundel\. Het gaat mis bij: version\./)).toBeVisible()
  await choose(page, 'geen json')
  await expect(page.getByText(/Dit is geen bundel\. Het bestand is niet te lezen/)).toBeVisible()
})
