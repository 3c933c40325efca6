import { expect, test } from '@playwright/test'
import { address } from './address.ts'
import { signInAs } from './persons.ts'

const name = 'werk.utrecht.example'

test('an administrator gives the portal a name of its own: what to set is shown, and until it is proved the name leads nowhere', async ({
  page,
}) => {
  await signInAs(page, 'Roos', '/utrecht/instellingen')
  const field = page.getByLabel('Adres van het portaal')
  const save = page.getByRole('button', { name: 'Bewaar' })
  await page.getByRole('button', { name: /^(Wijzig|Vul in:) adres van het portaal/ }).click()
  await field.fill('https://werk.utrecht')
  await save.click()
  await expect(
    page.getByText('Schrijf alleen de naam, in kleine letters, zoals werk.gemeente.nl.').first(),
  ).toBeVisible()
  // The platform's own name, and what lies below it, is nobody's.
  await field.fill('werk.utrecht.localhost')
  await save.click()
  await expect(page.getByText(/kan niet het adres van een portaal zijn/).first()).toBeVisible()
  await field.fill(name)
  await save.click()
  await expect(page.getByText('Adres van het portaal is bewaard.')).toBeVisible()

  await expect(page.getByRole('heading', { name: 'Eigen adres van het portaal' })).toBeVisible()
  await expect(page.getByText(`${name} werkt nog niet. Laat eerst zien dat het adres van u is.`)).toBeVisible()
  await expect(page.getByText(/^_[a-z-]+\.werk\.utrecht\.example$/)).toBeVisible()
  await expect(page.getByText(new RegExp(`^https?://${name}/\\.well-known/`))).toBeVisible()
  const answer = await page.request.get(`${address}/`, { headers: { host: name }, failOnStatusCode: false })
  expect(await answer.text()).not.toContain('<strong>Utrecht</strong>')

  await page.getByRole('button', { name: 'Controleer nu' }).click()
  await expect(page.getByText(/^Laatste controle: /)).toBeVisible({ timeout: 60_000 })
  await expect(
    page.getByText(/Bij de laatste controle (stond er geen bewijs|gaf het adres geen antwoord)/),
  ).toBeVisible()
})
