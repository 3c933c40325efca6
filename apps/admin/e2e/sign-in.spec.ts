import { expect, test } from '@playwright/test'
import { signInAs } from './persons.ts'

test('a demo person signs in by one click and sees home', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Kies wie u bent' })).toBeVisible()
  await page.getByRole('button', { name: /^Samira El Idrissi/ }).click()
  await expect(page).toHaveURL('/helmond')
  await expect(page.getByRole('heading', { level: 1, name: /^Goede(morgen|middag|navond), Samira\./ })).toBeVisible()
  await expect(page).toHaveTitle('Vandaag · Helmond · Vliegwiel')
  await expect(page.getByText('Proefopstelling: alles is verzonnen', { exact: false })).toBeVisible()
})

test('a link that needs a sign-in is reached after it', async ({ page }) => {
  await page.goto('/den-helder/rollen')
  await expect(page).toHaveURL(/\/aanmelden\?terug=/)
  await page.getByRole('button', { name: /^Joris Peeters/ }).click()
  await expect(page).toHaveURL('/den-helder/rollen')
})

test('a wrong password says so, and keeps the address that was typed', async ({ page }) => {
  await page.goto('/aanmelden')
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill('niemand@voorbeeld.nl')
  await page.getByLabel('Wachtwoord', { exact: true }).fill('dit klopt niet helemaal')
  await page.getByRole('button', { name: 'Meld aan', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText('Dit klopt niet. Kijk uw e-mailadres en wachtwoord na.')
  await expect(page.getByRole('textbox', { name: 'E-mailadres' })).toHaveValue('niemand@voorbeeld.nl')
})

test('an unknown address and somebody else’s tenant are the same page', async ({ page }) => {
  await signInAs(page, 'Samira')
  for (const path of ['/utrecht', '/bestaat-niet', '/helmond/bestaat-niet']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: 'Bestaat niet' })).toBeVisible()
    await expect(page).toHaveTitle(/^Bestaat niet/)
  }
})

test('an invitation that does not exist says what to look at', async ({ page }) => {
  await page.goto('/uitnodiging/zomaar-een-verzonnen-sleutel-van-genoeg-tekens')
  await expect(page.getByText('Deze uitnodiging bestaat niet. Kijk of de hele link is meegekomen.')).toBeVisible()
})

test('a person of several tenants changes place and keeps the screen', async ({ page }) => {
  await signInAs(page, 'Ineke')
  await page.goto('/den-helder/logboek')
  await page.getByRole('button', { name: /Wissel van gemeente/ }).click()
  await page.getByRole('menuitem', { name: /Utrecht/ }).click()
  await expect(page).toHaveURL('/utrecht/logboek')
})
