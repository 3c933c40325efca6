import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { signInAs } from './persons.ts'

test('the isolation proof runs and finds no leaks, and can be taken along', async ({ page }) => {
  await signInAs(page, 'Willem')
  await page.goto('/emmen/afscherming')
  await page.getByRole('button', { name: /^Draai nu/ }).click()
  await expect(page.getByText(/^De proef is klaar: 0 lekken in [\d.]+ pogingen\.$/)).toBeVisible({ timeout: 60_000 })
  await expect(
    page.getByRole('heading', { level: 1, name: 'Niemand buiten Emmen kon bij gegevens van Emmen.' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Mensen en rollen' }).click()
  await expect(page.getByText('people.setRoles')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download bewijs' }).click()
  const proof = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { run: { leaks: number } }
  expect(proof.run.leaks).toBe(0)

  await page.goto('/emmen/logboek')
  await expect(page.getByText('Willem Hoekstra startte de proef van de afscherming.').first()).toBeVisible()
})
