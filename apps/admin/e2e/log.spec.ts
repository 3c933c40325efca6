import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { signInAs } from './persons.ts'

test('the log is whole, reads as sentences, narrows by a filter and exports', async ({ page }) => {
  await signInAs(page, 'Ineke')
  await page.goto('/utrecht/logboek')
  await expect(page.getByText(/^Dit logboek is heel: \d+ regels?\.$/)).toBeVisible()
  await expect(page.getByText('Ineke Smit bekeek wie er in het logboek staan.').first()).toBeVisible()
  await expect(page.getByText('deed iets dat hier geen naam heeft')).toHaveCount(0)

  await page.getByLabel('Wat', { exact: true }).selectOption({ label: 'Iemand nodigde … uit.' })
  await expect(page).toHaveURL(/action=people/)
  // A proof that runs at the same time holds the one connection of the embedded database for a while.
  await expect(page.getByText('bekeek wie er in het logboek staan')).toHaveCount(0, { timeout: 30_000 })
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Exporteer' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^logboek-utrecht-.*\.csv$/)
  expect(await readFile(await file.path(), 'utf8')).toContain('people.invitePerson')
})
