import { expect, test } from '@playwright/test'
import { bar, edit, personIn } from './documents.ts'

const path = 'inhoud/law-amounts/bedragen'

test('who approves the amounts of January sees in euros what they do for 24 households, and on which day they begin', async ({
  browser,
}) => {
  const nadia = await personIn(browser, 'Nadia', `/landelijk/${path}/versie/2`)
  await expect(bar(nadia).getByText(/^Gaat in op 1 januari \d{4}/)).toBeVisible()
  await expect(nadia.getByText(/^Bijstandsnormen “1 januari \d{4}” is nieuw\.$/)).toBeVisible()
  await nadia.getByText('Bekijk de 24 voorbeelden').click()
  const line = /^Alleenstaande van 35: €\s[\d.]+,\d\d in december \d{4}, €\s[\d.]+,\d\d in januari \d{4} \(\+ €/
  await expect(nadia.getByText(line)).toBeVisible()
})

test('an amount that is missing holds up what somebody writes, and a jump is named', async ({ browser }) => {
  const eva = await personIn(browser, 'Eva', `/voorbeeld/${path}`)
  await edit(eva)
  const norms = eva.getByRole('navigation', { name: 'Blokken' }).getByRole('button', { name: /Bijstandsnormen/ })
  await norms.last().click()
  const couple = eva.getByRole('textbox', { name: 'Gehuwden, 21 tot AOW' })
  await couple.fill('')
  await expect(bar(eva).getByText(/Los eerst 1 fout op/)).toBeVisible()
  await expect(eva.getByText('Gehuwden, 21 tot AOW: dit bedrag ontbreekt.').first()).toBeVisible()
  await couple.fill('9000,00')
  await expect(eva.getByText('Dat is een groot verschil. Kijk het na in de bron.').first()).toBeVisible()
})

test('a resident reads whose amounts were used', async ({ page }) => {
  await page.goto('/portaal/den-helder/rekentool')
  await page.getByLabel('Hoe oud bent u?').fill('34')
  await page.getByLabel('Loon per uur in euro').fill('16')
  await page.getByLabel('Uren per week').fill('16')
  await page.getByRole('button', { name: 'Reken uit' }).click()
  await page.getByText('Met welke bedragen is gerekend?', { exact: true }).click()
  await expect(page.getByText(/De bedragen komen van Landelijk\./)).toBeVisible()
})
