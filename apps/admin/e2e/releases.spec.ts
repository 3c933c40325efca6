import { expect, test } from '@playwright/test'
import { signInAs } from './persons.ts'
import { writePage } from './write.ts'

const texts = [
  ['bijzondere-bijstand', 'Wat is bijzondere bijstand?', 'Geld voor kosten die u niet kunt missen.'],
  ['zondag-werken', 'Mag ik op zondag werken?', 'Ja. Vertel het ons vooraf.'],
] as const

test('two texts are approved, planned together, seen as of that day, and called off', async ({ page, browser }) => {
  test.setTimeout(120_000)
  const other = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' })
  const writer = await other.newPage()
  await signInAs(writer, 'Willem', '/emmen')
  for (const [key, title, body] of texts) await writePage(writer, 'emmen', key, title, body)

  // Who wrote it cannot approve it, although the administrator.
  await writer.goto('/emmen/nakijken')
  const own = writer.getByRole('listitem').filter({ has: writer.getByRole('link', { name: texts[0][1] }) })
  await own.getByText('Wat verandert er?').click()
  await expect(own.getByText('U schreef dit zelf. Een ander moet kijken.')).toBeVisible()

  await signInAs(page, 'Henk', '/emmen/nakijken')
  for (const [, title] of texts) {
    const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
    await row.getByText('Wat verandert er?').click()
    await row.getByRole('button', { name: 'Keur goed' }).click()
    await expect(page.getByText(`“${title}” is goedgekeurd.`)).toBeVisible()
  }

  await writer.goto('/emmen/nakijken')
  for (const [, title] of texts) await writer.getByLabel(`Kies: ${title}`).check()
  await expect(writer.getByText('2 gekozen')).toBeVisible()
  await writer.getByRole('button', { name: 'Plan in' }).click()
  const dialog = writer.getByRole('dialog', { name: 'Plan een ingang' })
  await dialog.getByRole('button', { name: /^1 januari/ }).click()
  await expect(dialog.getByText('De klok van Amsterdam.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Plan in' }).click()
  await expect(writer.getByText(/“1 januari \d{4}” is gepland voor 1 januari \d{4}, 0\.00 uur\./)).toBeVisible()

  await writer.goto('/emmen/ingang')
  const release = writer.getByRole('article', { name: /^1 januari/ })
  await expect(release).toContainText('gepland door Willem Hoekstra')
  for (const [, title] of texts) await expect(release.getByRole('link', { name: title })).toBeVisible()
  await release.getByRole('link', { name: 'Bekijk alles zoals op die dag' }).click()

  await expect(writer.getByRole('heading', { level: 1, name: /^Zo staat alles met “1 januari/ })).toBeVisible()
  await expect(writer.getByText('2 documenten zijn anders dan vandaag.')).toBeVisible()
  await writer.getByText(texts[0][1]).click()
  await expect(writer.getByText(texts[0][2])).toBeVisible()
  await writer.goto('/emmen/stand?alleen=anders')
  await writer.getByRole('button', { name: /^1 januari/ }).click()
  await expect(writer.getByText(texts[1][1])).toBeVisible()
  await writer.getByRole('link', { name: 'Terug naar vandaag' }).click()
  await expect(writer.getByRole('heading', { level: 1, name: 'Zo staat alles vandaag' })).toBeVisible()
  await expect(writer.getByText(texts[1][1])).toBeHidden()

  await writer.goto('/emmen/ingang')
  await release.getByRole('button', { name: `Acties voor ${texts[1][1]}` }).click()
  await writer.getByRole('menuitem', { name: 'Haal eruit' }).click()
  await expect(release.getByRole('link', { name: texts[1][1] })).toBeHidden()
  await writer.getByRole('button', { name: 'Maak ongedaan' }).click()
  await expect(release.getByRole('link', { name: texts[1][1] })).toBeVisible()

  await release.getByRole('button', { name: 'Blaas af' }).click()
  const sure = writer.getByRole('alertdialog', { name: /afblazen\?$/ })
  await expect(sure).toContainText(texts[0][1])
  await expect(sure).toContainText('gaat niets in.')
  await sure.getByRole('button', { name: 'Blaas af' }).click()
  await expect(writer.getByText(/is afgeblazen\. De teksten blijven goedgekeurd\./)).toBeVisible()
  await expect(release).toBeHidden()
  await writer.goto('/emmen/nakijken')
  await expect(writer.getByLabel(`Kies: ${texts[0][1]}`)).toBeVisible()
  await other.close()
})
