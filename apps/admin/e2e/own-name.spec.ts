import { expect, test } from '@playwright/test'
import { port } from './address.ts'
import { signInAs } from './persons.ts'

// A browser finds every name under .localhost on this machine by itself.
const name = 'werk.utrecht.localhost'
const own = `http://${name}:${port}`

test('an administrator gives the portal a name of its own; residents reckon there, and the console is not there', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'Roos', '/utrecht/instellingen')
  await page.getByRole('button', { name: /^(Wijzig|Vul in:) adres van het portaal/ }).click()
  await page.getByLabel('Adres van het portaal').fill('https://werk.utrecht')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(
    page.getByText('Schrijf alleen de naam, in kleine letters, zoals werk.gemeente.nl.').first(),
  ).toBeVisible()
  await page.getByLabel('Adres van het portaal').fill(name)
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Adres van het portaal is bewaard.')).toBeVisible()

  const elsewhere = await browser.newContext({ locale: 'nl-NL' })
  const resident = await elsewhere.newPage()
  await resident.goto(`${own}/`)
  await resident.getByRole('link', { name: 'Open de rekentool' }).click()
  await resident.getByLabel('Hoe oud bent u?').fill('34')
  await resident.getByLabel('Loon per uur in euro').fill('16')
  await resident.getByLabel('Uren per week').fill('16')
  await resident.getByRole('button', { name: 'Reken uit' }).click()
  await expect(resident.getByRole('heading', { level: 1 }).first()).toContainText('U houdt misschien')
  await expect(resident).toHaveURL(`${own}/rekentool#uitkomst`)
  await resident.getByRole('link', { name: 'Betaaldagen' }).click()
  await expect(resident).toHaveURL(`${own}/betaaldagen`)
  const closed = await resident.goto(`${own}/aanmelden`)
  expect(closed?.status()).toBe(404)
  expect(await elsewhere.cookies()).toEqual([])
  await elsewhere.close()
})
