import { expect, test } from '@playwright/test'
import { signInAs } from './persons.ts'

test('from the first Tab to signing out without a mouse', async ({ page }) => {
  await signInAs(page, 'Joris')
  await page.goto('/den-helder')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Zoek of doe iets' })
  await expect(palette).toBeVisible()
  await page.keyboard.type('rollen')
  await expect(palette.getByRole('menuitem', { name: /Rollen en rechten/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/den-helder/rollen')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await expect(page).toHaveURL('/den-helder')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Toetsen' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Toetsen' })).toBeHidden()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('meld af')
  await expect(palette.getByRole('menuitem', { name: /Meld af/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/aanmelden')
})

test('the palette finds people, and a command darkens the page', async ({ page }) => {
  await signInAs(page, 'Joris')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Zoek of doe iets' })
  await expect(palette).toBeVisible()
  await page.keyboard.type('fatima')
  await expect(palette.getByRole('menuitem', { name: /Fatima Amrani/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('donker')
  await expect(palette.getByRole('menuitem', { name: /Donker/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
