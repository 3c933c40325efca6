import { expect, test } from '@playwright/test'
import { ask, approve, bar, edit, openBlock, personIn, saved } from './documents.ts'
import { call } from './write.ts'

interface Planned {
  readonly releaseId: string
  readonly version: number
  readonly name: string
  readonly state: string
}

const path = '/landelijk/inhoud/law-amounts/bedragen'

// The demo has the amounts of the next January on their way already: these are taken back to the context of Thijs first.
test('national amounts of January: a wrong one is named, 24 households show the difference, a colleague approves', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const thijs = await personIn(browser, 'Thijs', '/landelijk/ingang')
  const releases = await thijs.evaluate(async () => {
    const headers = { 'content-type': 'application/json' }
    const asked = { method: 'POST', headers, body: JSON.stringify({ limit: 20 }) }
    const answer = await fetch('/api/landelijk/releases.listReleases', asked)
    const { result } = (await answer.json()) as { result: { data: { releases: Planned[] } } }
    return result.data.releases
  })
  const january = releases.find(({ name, state }) => state === 'planned' && name.startsWith('1 januari'))
  expect(january).toBeDefined()
  await call(thijs, 'landelijk/releases.cancelRelease', { releaseId: january?.releaseId, version: january?.version })

  await thijs.goto(path)
  await edit(thijs)
  const version = new URL(thijs.url()).pathname
  const norms = thijs.getByRole('navigation', { name: 'Blokken' }).getByRole('button', { name: /Bijstandsnormen/ })
  await norms.last().click()
  const couple = thijs.getByRole('textbox', { name: 'Gehuwden, 21 tot AOW' })
  const was = await couple.inputValue()
  await couple.fill('')
  await expect(bar(thijs).getByText(/Los eerst 1 fout op/)).toBeVisible()
  await couple.fill('9000,00')
  await expect(thijs.getByText('Dat is een groot verschil. Kijk het na in de bron.').first()).toBeVisible()
  await couple.fill(was)
  await openBlock(thijs, /Giften/)
  await saved(thijs)
  await thijs.reload()
  await thijs.getByText('Bekijk de 24 voorbeelden').click()
  await expect(
    thijs.getByText(/^Alleenstaande van 35: €\s[\d.]+,\d\d in december \d{4}, €\s[\d.]+,\d\d in januari/),
  ).toBeVisible()
  await ask(thijs)
  await expect(bar(thijs).getByText('U schreef dit zelf. Een ander moet kijken.')).toBeVisible()

  const nadia = await personIn(browser, 'Nadia', '/landelijk')
  await approve(nadia, version)
  await bar(nadia).getByRole('button', { name: 'Plan in' }).click()
  const dialog = nadia.getByRole('dialog')
  await dialog.getByRole('button', { name: /^1 januari/ }).click()
  await dialog.getByRole('button', { name: 'Plan in' }).click()
  await expect(bar(nadia).getByText(/^Gaat in op 1 januari \d{4}/)).toBeVisible()

  // Residents read with which amounts was reckoned.
  const resident = await browser.newPage({ baseURL: test.info().project.use.baseURL ?? '' })
  await resident.goto('/portaal/den-helder/rekentool')
  await resident.getByLabel('Hoe oud bent u?').fill('34')
  await resident.getByLabel('Loon per uur in euro').fill('16')
  await resident.getByLabel('Uren per week').fill('16')
  await resident.getByRole('button', { name: 'Reken uit' }).click()
  await resident.getByText('Met welke bedragen is gerekend?').click()
  await expect(resident.getByText(/De bedragen komen van Landelijk\./)).toBeVisible()
})
