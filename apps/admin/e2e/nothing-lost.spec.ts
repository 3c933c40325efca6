import { expect, test } from '@playwright/test'
import { signInAs } from './persons.ts'

// Each of these people is changed here and in no other test.

test('the session ends while somebody types, and nothing is lost (F22)', async ({ page, context }) => {
  await signInAs(page, 'Kees')
  await page.goto('/account')
  await page.getByRole('textbox', { name: 'Naam' }).fill('Kees Jansen-Kuiper')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Bewaar' }).click()

  const dialog = page.getByRole('alertdialog', { name: 'Meld u opnieuw aan' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Meld aan als Kees Jansen' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Bewaard.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Naam' })).toHaveValue('Kees Jansen-Kuiper')
})

test('the API goes away during an edit; the page says so, keeps the text and saves it by itself (F23)', async ({
  page,
}) => {
  await signInAs(page, 'Henk')
  await page.goto('/account')
  await page.getByRole('textbox', { name: 'Naam' }).fill('Henk Nijland-Bos')
  const keys: unknown[] = []
  let away = true
  await page.route('**/api/**', async (route) => {
    const text = route.request().postData() ?? ''
    if (text.includes('Nijland-Bos')) keys.push((JSON.parse(text) as Record<string, unknown>)['0'])
    if (away) await route.abort('connectionrefused')
    else await route.continue()
  })
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Verbinding weg. Uw tekst staat hier.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Naam' })).toHaveValue('Henk Nijland-Bos')
  await expect.poll(() => keys.length).toBeGreaterThan(1)
  away = false
  await expect(page.getByText('Bewaard.')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Verbinding weg.')).toBeHidden()
  // One intent, one key, however often it was sent.
  expect(new Set(keys.map((input) => (input as { idempotencyKey: string }).idempotencyKey)).size).toBe(1)
})

test('an answer "busy" is waited for, not shown as an error', async ({ page }) => {
  await signInAs(page, 'Ravi')
  let refused = 0
  await page.route('**/api/**', async (route) => {
    refused += 1
    if (refused > 2) return route.continue()
    return route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: 'later' })
  })
  await page.goto('/account')
  await expect(page.getByRole('textbox', { name: 'Naam' })).toHaveValue('Ravi Sewpersad', { timeout: 20_000 })
  expect(refused).toBeGreaterThan(2)
})

test('a reload keeps what was typed, until it is saved', async ({ page }) => {
  await signInAs(page, 'Lotte')
  await page.goto('/account')
  await page.getByRole('textbox', { name: 'Naam' }).fill('Lotte Maas-de Wit')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Naam' })).toHaveValue('Lotte Maas-de Wit')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Bewaard.')).toBeVisible()
})

test('two windows change the same name: the second sees both and chooses', async ({ page, context }) => {
  await signInAs(page, 'Ruben')
  await page.goto('/account')
  const other = await context.newPage()
  await other.goto('/account')
  await expect(other.getByRole('textbox', { name: 'Naam' })).toHaveValue('Ruben Claessen')
  await page.getByRole('textbox', { name: 'Naam' }).fill('Ruben Claes')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Bewaard.')).toBeVisible()

  await other.getByRole('textbox', { name: 'Naam' }).fill('Ruben Klaassen')
  await other.getByRole('button', { name: 'Bewaar' }).click()
  await expect(other.getByRole('heading', { name: 'Er staat intussen iets anders' })).toBeVisible()
  await expect(other.getByRole('row', { name: 'Naam Ruben Claes Ruben Klaassen', exact: true })).toBeVisible()
  await other.getByRole('button', { name: 'Bewaar mijn tekst' }).click()
  await expect(other.getByText('Bewaard.')).toBeVisible()
})
