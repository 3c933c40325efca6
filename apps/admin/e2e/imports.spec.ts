import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { axeOf } from './axe.ts'
import { signInAs } from './persons.ts'

async function send(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Kies een bestand')
    .and(page.locator('input'))
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

const confirm = (page: Page, rows: number) =>
  page.getByRole('button', { name: rows === 1 ? 'Neem 1 rij over' : `Neem ${rows} rijen over` })

test('participants from a file: wrong cells named, the rest taken over, the same file again, and the way back', async ({
  page,
}) => {
  await signInAs(page, 'Yara', '/utrecht/importeren')
  await page.getByLabel('Wat importeert u?').selectOption('Deelnemers aan een pilot')
  const heading = 'Klantnummer;doet mee;uitgenodigd op;leeftijd'
  const good = ['U-1;ja;1-11-2026;41', 'U-4;ja;46327;52']
  const wrong = ['U-2;ja;31-02-2026;33', 'U-3;misschien;46327;38']
  const file = [heading, good[0], ...wrong, good[1], good[0], ''].join('\r\n')
  await send(page, 'deelnemers 2026-11.csv', file)
  // No day of the column says which comes first: the one that never was decides nothing. It is asked once.
  await page.getByRole('radio', { name: 'De dag: 3-4-2026 is 3 april' }).check()
  await page.getByRole('button', { name: 'Kijk het bestand na' }).click()

  await expect(page.getByText('2 van de 5 rijen kloppen. 3 niet.')).toBeVisible()
  const problems = page.getByRole('table', { name: 'Cellen die niet kloppen' })
  await expect(problems.getByRole('row', { name: /3 uitgenodigd op 31-02-2026 Deze dag bestaat niet/ })).toBeVisible()
  await expect(problems.getByRole('row', { name: /4 doet mee misschien/ })).toBeVisible()
  await expect(problems.getByRole('row', { name: /6 Klantnummer U-1 Deze sleutel staat ook in rij 2/ })).toBeVisible()
  await expect(page.getByText('rij 2: 1-11-2026 werd 1 nov 2026')).toBeVisible()
  expect(await axeOf(page, 'deelnemers 2026-11.csv')).toMatchObject([{ found: [] }])

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download met opmerkingen' }).click()
  const annotated = await readFile(await (await download).path(), 'utf8')
  expect(annotated).toContain('U-2;ja;31-02-2026;33;"uitgenodigd op: Deze dag bestaat niet.')

  await confirm(page, 2).click()
  await expect(page.getByText('2 rijen zijn overgenomen.')).toBeVisible()
  const address = page.url()

  await page.getByRole('link', { name: 'Alle imports' }).click()
  await send(page, 'deelnemers 2026-12.csv', [heading, ...good, ''].join('\r\n'))
  await page.getByRole('button', { name: 'Kijk het bestand na' }).click()
  await expect(page.getByText('Alles staat er al zo. Er is niets te doen.')).toBeVisible()
  await page.getByRole('button', { name: 'Gooi het bestand weg' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Gooi het bestand weg' }).click()
  await expect(page.getByRole('heading', { name: 'Eerdere imports' })).toBeVisible()

  await page.goto(address)
  await page.getByRole('button', { name: 'Draai deze import terug' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Draai deze import terug' }).click()
  await expect(page.getByText('2 rijen staan weer zoals voor de import.')).toBeVisible()
  await page.goto(address)
  await expect(page.getByText('Deze import is teruggedraaid.')).toBeVisible()
})

test('a file that is no table is refused with what to do, and nothing is left of it', async ({ page }) => {
  await signInAs(page, 'Yara', '/utrecht/importeren')
  await page
    .getByLabel('Kies een bestand')
    .and(page.locator('input'))
    .setInputFiles({ name: 'plaatje.xlsx', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0, 0, 1, 2]) })
  await expect(page.getByText('Dit is geen CSV of XLSX. Bewaar uw tabel in een van die twee vormen.')).toBeVisible()
  await expect(page.getByText('plaatje.xlsx')).toHaveCount(0)
})

test('10,000 rows in the background: 37 wrong cells named, the rest taken over with progress, and all of it back', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const slow = { timeout: 120_000 }
  await signInAs(page, 'Yara', '/utrecht/importeren')
  await page.getByRole('link', { name: 'oefening 10.000 rijen.xlsx' }).click()
  await page.getByRole('button', { name: 'Kijk het bestand na' }).click()
  await expect(page.getByText('Wij lezen het bestand. Er verandert nog niets.')).toBeVisible()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByText('9.963 van de 10.000 rijen kloppen. 37 niet.')).toBeVisible(slow)
  await page.getByRole('button', { name: 'Neem 9.963 rijen over' }).click()
  await expect(page.getByText('Wij nemen de rijen over. U kunt hier weggaan.')).toBeVisible()
  await expect(page.getByText('9.963 rijen zijn overgenomen.')).toBeVisible(slow)
  await page.getByRole('button', { name: 'Draai deze import terug' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Draai deze import terug' }).click()
  await expect(page.getByText('9.963 rijen staan weer zoals voor de import.')).toBeVisible(slow)
})

test('a reload in the middle of sending loses nothing: the same file again sends the rest, and it is read', async ({
  page,
}) => {
  await signInAs(page, 'Yara', '/utrecht/importeren')
  await page.getByLabel('Wat importeert u?').selectOption('Deelnemers aan een pilot')
  const rows = Array.from({ length: 50_000 }, (_, row) => `R-${row};ja;13-11-2026;41`)
  const buffer = Buffer.from(['Klantnummer;doet mee;uitgenodigd op;leeftijd', ...rows, ''].join('\r\n'), 'latin1')
  const file = { name: 'groot 2026-11.csv', mimeType: 'text/csv', buffer }
  const field = page.getByLabel('Kies een bestand').and(page.locator('input'))
  // The second piece never arrives: the page is left while it is on its way.
  let pieces = 0
  await page.route('**/imports.sendPiece**', (route) => {
    pieces += 1
    return pieces === 1 ? route.continue() : undefined
  })
  await field.setInputFiles(file)
  await expect(page.getByRole('progressbar', { name: 'Verstuurd, in kB' })).toBeVisible()
  await expect.poll(() => pieces).toBe(2)
  // First the page is gone, then the route: a route that is lifted lets through what waited at it.
  await page.reload()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.getByRole('link', { name: 'groot 2026-11.csv' }).click()
  await expect(page.getByText('Dit bestand is nog niet helemaal binnen.')).toBeVisible()
  const address = page.url()
  await page.reload()
  await expect(page).toHaveURL(address)
  await expect(page.getByText('Dit bestand is nog niet helemaal binnen.')).toBeVisible()
  expect(await axeOf(page, 'groot 2026-11.csv')).toMatchObject([{ found: [] }])
  await field.setInputFiles({ ...file, buffer: buffer.subarray(0, 1_000) })
  await expect(page.getByText('Dit is een ander bestand.', { exact: false })).toBeVisible()
  await field.setInputFiles(file)
  await expect(page.getByRole('button', { name: 'Kijk het bestand na' })).toBeVisible({ timeout: 60_000 })
  expect(page.url()).toBe(address)
})
