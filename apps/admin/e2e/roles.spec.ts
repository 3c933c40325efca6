import { expect, test } from '@playwright/test'
import { signInAs } from './persons.ts'

test('why a person may not do this: the step that fails, who can grant it, and the way there', async ({ page }) => {
  await signInAs(page, 'Willem')
  await page.goto('/emmen/rollen')
  await expect(page.getByRole('heading', { level: 1, name: 'Wie mag wat in Emmen?' })).toBeVisible()
  const why = page.getByRole('complementary')
  await why.getByLabel('Wie').selectOption({ label: 'Geesje Postma, klantregisseur' })
  await why.getByLabel('Wil').selectOption({ label: 'Logboek: Logboek lezen' })
  await expect(why.getByText('Geen rol van Geesje Postma mag dit: logboek lezen.')).toBeVisible()
  await expect(why.getByText('fout: Heeft een rol van Geesje Postma dit recht?')).toBeVisible()
  await expect(why.getByText('Willem Hoekstra kan deze rol geven.')).toBeVisible()
  await why.getByRole('link', { name: 'Wijzig rollen van Geesje Postma' }).click()
  await expect(page.getByRole('dialog', { name: 'Rollen van Geesje Postma' })).toBeVisible()
})

test('a cell of the table gives its reason and lights its row and column', async ({ page }) => {
  await signInAs(page, 'Willem')
  await page.goto('/emmen/rollen')
  const cell = page.getByRole('button', { name: 'Beheerder: Rollen wijzigen: mits' })
  await cell.click()
  await expect(cell).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('complementary')).toContainText('alleen voor iemand anders, nooit voor uzelf')
  await expect(page).toHaveURL(/recht=role/)
})

test('looking as a role from this screen shows what the role sees', async ({ page }) => {
  await signInAs(page, 'Willem')
  await page.goto('/emmen/rollen')
  await page.getByLabel('Rol', { exact: true }).selectOption('editor')
  await page.getByRole('button', { name: 'Kijk als deze rol' }).click()
  await expect(page.getByText('U kijkt als Redacteur. U kunt niets wijzigen.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mensen' })).toBeHidden()
})
