import { expect, test } from '@playwright/test'
import { openPalette, signInAs } from './persons.ts'

test('another language, on the page at once and at the next visit', async ({ page }) => {
  await signInAs(page, 'Bram')
  await page.getByRole('button', { name: /Account van Bram Kuipers/ }).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening), Bram\./ })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible()
})

test('dark holds from the first paint on', async ({ page }) => {
  await signInAs(page, 'Yara')
  await page.getByRole('button', { name: /Account van Yara Haddad/ }).click()
  await page.getByRole('menuitem', { name: 'Donker' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('looking as a role: a banner, fewer screens, and nothing else changes', async ({ page }) => {
  await signInAs(page, 'Eva', '/voorbeeld')
  await openPalette(page)
  await page.keyboard.type('kijk als partner')
  await page.keyboard.press('Enter')
  await expect(page.getByText('U kijkt als Partner. U kunt niets wijzigen.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Logboek' })).toBeHidden()
  await page.reload()
  await expect(page.getByText('U kijkt als Partner.')).toBeVisible()
  await page.getByRole('button', { name: 'Stop met kijken' }).click()
  await expect(page.getByRole('link', { name: 'Logboek' })).toBeVisible()
  await expect(page.getByText('U kijkt als Partner.')).toBeHidden()
})

test('nothing on any page is refused by the content security policy', async ({ page }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await signInAs(page, 'Joris', '/den-helder')
  await page.getByRole('button', { name: /Account van Joris/ }).click()
  await expect(page.getByRole('menuitem', { name: 'Meld af' })).toBeVisible()
  await page.keyboard.press('Escape')
  await openPalette(page)
  expect(refused).toEqual([])
})
