import { expect, test, type Page } from '@playwright/test'
import { signInAs } from './persons.ts'

async function startEdit(page: Page): Promise<void> {
  await page.goto('/den-haag/instellingen')
  await page.getByRole('button', { name: /^(Wijzig|Vul in:) besparing per mens per jaar/ }).click()
}

async function fill(page: Page, amount: string, source: string): Promise<void> {
  await page.getByLabel('Besparing per mens per jaar').fill(amount)
  await page.getByLabel('Bron', { exact: true }).fill(source)
  await page.getByLabel('Datum van de bron').fill('2026-01-15')
}

test('two people edit the same setting: the second sees both values and chooses', async ({ page, browser }) => {
  const other = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' })
  const second = await other.newPage()
  await signInAs(page, 'Anouk')
  await signInAs(second, 'Anouk')
  await startEdit(page)
  await startEdit(second)

  await fill(page, '14.00', 'Begroting 2026')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Vul een bedrag in euro’s in, zoals 14.000,00.').first()).toBeVisible()
  await fill(page, '14.000,00', 'Begroting 2026')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Besparing per mens per jaar is bewaard.')).toBeVisible()
  await expect(page.getByText('bron: Begroting 2026, 15 jan 2026')).toBeVisible()

  await fill(second, '15.500,50', 'Raadsbrief 8')
  await second.getByRole('button', { name: 'Bewaar' }).click()
  const choice = second.getByRole('table').filter({ hasText: 'Raadsbrief 8' })
  await expect(choice).toContainText('14.000,00')
  await expect(choice).toContainText('15.500,50')
  await expect(choice).toContainText('Begroting 2026')
  await second.getByRole('button', { name: 'Bewaar mijn tekst' }).click()
  await expect(second.getByText('bron: Raadsbrief 8, 15 jan 2026')).toBeVisible()

  await page.goto('/den-haag/logboek')
  const change = page.getByRole('button', {
    name: 'Anouk Verhoeven wijzigde de instelling besparing per mens per jaar.',
  })
  await change.first().click()
  await expect(page.getByText('15.500,50')).toBeVisible()
  await other.close()
})

test('who may not change settings reads them, and reads why', async ({ page }) => {
  await signInAs(page, 'Ravi')
  await page.goto('/den-haag/instellingen')
  await expect(page.getByText('Alleen een beheerder mag instellingen wijzigen.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Wijzig/ })).toHaveCount(0)
})

test('everything goes along in one file', async ({ page }) => {
  await signInAs(page, 'Anouk')
  await page.goto('/den-haag/instellingen')
  await page.getByRole('button', { name: 'Maak export' }).click()
  await expect(page.getByText('De export is klaar.')).toBeVisible({ timeout: 30_000 })
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download bestand' }).click()
  expect((await download).suggestedFilename()).toContain('den-haag')
})
