import { expect, test } from '@playwright/test'
import { openPalette, signInAs } from './persons.ts'

test('from the first Tab to signing out without a mouse', async ({ page }) => {
  await signInAs(page, 'Joris', '/den-helder')

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()

  await openPalette(page)
  // Without looking: faster than any answer.
  await page.keyboard.type('rollen')
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

  await openPalette(page)
  await page.keyboard.type('meld af')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/aanmelden')
})

test('the palette finds people, and a command darkens the page', async ({ page }) => {
  await signInAs(page, 'Joris', '/den-helder')
  const palette = await openPalette(page)
  await page.keyboard.type('fatima')
  await expect(palette.getByRole('menuitem', { name: /Fatima Amrani/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
  await openPalette(page)
  await page.keyboard.type('donker')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

for (const [path, name] of [
  ['/den-helder/mensen', 'Mensen van Den Helder'],
  ['/den-helder/logboek', 'Regels van het logboek'],
  ['/den-helder/inhoud', /van Den Helder$/],
] as const)
  test(`j and k walk the rows of ${path}`, async ({ page }) => {
    await signInAs(page, 'Joris', path)
    // By its name: the other table of a page may be there first.
    const rows = page.getByRole('table', { name }).first().locator('tbody tr')
    // Rows of a list that is still on its way cannot be walked.
    await expect(rows.nth(1).locator('a[href], button').first()).toBeVisible()
    await page.keyboard.press('j')
    await expect(rows.nth(0).locator(':focus')).toHaveCount(1)
    await page.keyboard.press('j')
    await expect(rows.nth(1).locator(':focus')).toHaveCount(1)
    await page.keyboard.press('k')
    await expect(rows.nth(0).locator(':focus')).toHaveCount(1)
  })
