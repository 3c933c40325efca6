import { expect, test } from '@playwright/test'
import { codeOf } from './app-code.ts'
import { askForAccount } from './new-account.ts'
import { signInAs } from './persons.ts'

test('the operator makes a municipality, moves it, and sees no data of anybody', async ({ page }) => {
  await signInAs(page, 'Olga')
  await page.goto('/platform')
  await page.getByRole('button', { name: 'Nieuwe gemeente' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nieuwe plek in de boom' })
  await dialog.getByLabel('Naam').fill('Súdwest-Fryslân')
  await expect(dialog.getByLabel('Adres', { exact: true })).toHaveValue('sudwest-fryslan')
  await dialog.getByLabel('Hangt onder').selectOption({ label: 'Drenthe (regio)' })
  await dialog.getByLabel('E-mailadres van de eerste beheerder').fill('beheer@sudwest-fryslan.example')
  await dialog.getByRole('button', { name: 'Maak aan' }).click()
  await expect(page.getByText('Súdwest-Fryslân is aangemaakt op /sudwest-fryslan.')).toBeVisible()
  await page
    .getByRole('dialog', { name: 'Súdwest-Fryslân is klaar' })
    .getByRole('button', { name: 'Sluit' })
    .last()
    .click()
  await expect(page.getByRole('row', { name: 'Súdwest-Fryslân' })).toHaveAttribute('aria-selected', 'true')

  await page.getByRole('button', { name: 'Verplaats' }).click()
  const move = page.getByRole('dialog', { name: 'Súdwest-Fryslân verplaatsen' })
  await expect(move.getByLabel('Emmen (gemeente)')).toBeDisabled()
  await expect(move.getByText('Een gemeente kan niet onder een gemeente hangen.').first()).toBeVisible()
  await move.getByLabel('Landelijk (landelijk)').check()
  await expect(move.getByRole('status')).toContainText('bij Súdwest-Fryslân')
  await move.getByRole('button', { name: 'Verplaats' }).click()
  await expect(page.getByText('Súdwest-Fryslân hangt nu onder Landelijk.')).toBeVisible()

  await page.goto('/sudwest-fryslan/mensen')
  await expect(page.getByRole('heading', { level: 1, name: 'Bestaat niet' })).toBeVisible()
})

test('archiving asks for the name, says what happens when, and can be taken back', async ({ page }) => {
  await signInAs(page, 'Olga')
  await page.goto('/platform')
  await page.getByRole('button', { name: 'Nieuwe gemeente' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nieuwe plek in de boom' })
  await dialog.getByLabel('Naam').fill('Proefdorp')
  await dialog.getByLabel('E-mailadres van de eerste beheerder').fill('beheer@proefdorp.example')
  await dialog.getByRole('button', { name: 'Maak aan' }).click()
  await expect(page.getByText('Proefdorp is aangemaakt op /proefdorp.')).toBeVisible()
  await page.getByRole('dialog', { name: 'Proefdorp is klaar' }).getByRole('button', { name: 'Sluit' }).last().click()

  await page.getByRole('button', { name: 'Archiveer' }).click()
  const archive = page.getByRole('alertdialog', { name: 'Proefdorp archiveren?' })
  await expect(archive.getByRole('button', { name: 'Archiveer' })).toBeDisabled()
  await expect(archive.getByText('Typ eerst het woord hierboven.')).toBeVisible()
  await archive.getByLabel('Typ “Proefdorp” om door te gaan').fill('Proefdorp')
  await archive.getByRole('button', { name: 'Archiveer' }).click()
  await expect(page.getByText(/Proefdorp is gearchiveerd en wordt gewist na/)).toBeVisible()
  await page.getByRole('button', { name: 'Zet terug' }).click()
  await expect(page.getByText('Proefdorp is terug en weer in gebruik.')).toBeVisible()
})

test('the first administrator of a new municipality comes in by the invitation', async ({ page }) => {
  await signInAs(page, 'Olga')
  await page.goto('/platform')
  await page.getByRole('button', { name: 'Nieuwe gemeente' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nieuwe plek in de boom' })
  await dialog.getByLabel('Naam').fill('Nieuwstad')
  await dialog.getByLabel('E-mailadres van de eerste beheerder').fill('beheer@nieuwstad.example')
  await dialog.getByRole('button', { name: 'Maak aan' }).click()
  await page
    .getByRole('dialog', { name: 'Nieuwstad is klaar' })
    .getByRole('link', { name: 'Open de uitnodiging' })
    .click()
  // The operator is still signed in: an invitation is for the person it names.
  await page.getByRole('button', { name: 'Meld af' }).click()
  await askForAccount(page)
  await page.getByLabel('Naam').fill('Noor Nieuwstad')
  const password = 'een lange zin die niemand anders kiest 27'
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Doe mee' }).click()
  // An administrator has a second step before anything else.
  await expect(page.getByRole('heading', { level: 1, name: 'Zet eerst een tweede stap aan' })).toBeVisible()
  await page.goto('/nieuwstad/mensen')
  await expect(page).toHaveURL('/tweede-stap')
  await page.getByRole('button', { name: 'Zet aan' }).click()
  await page.getByLabel('Uw wachtwoord van nu').fill(password)
  await page.getByRole('button', { name: 'Verder' }).click()
  const secret = (await page.locator('code').innerText()).replaceAll(/\s/g, '')
  await page.getByLabel('Code uit de app').fill(codeOf(secret, Date.now()))
  await page.getByRole('button', { name: 'Zet aan' }).click()
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await expect(page).toHaveURL(/\/nieuwstad$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Noor')
})
