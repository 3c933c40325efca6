import { expect, test, type Page } from '@playwright/test'
import { axeOf } from './axe.ts'
import { signInAs } from './persons.ts'

/** Emmen's first eighteen months, divided evenly over months that are made up: 857, 384 and 976. */
function emmen(total: number): string {
  const months = Array.from(
    { length: 18 },
    (_, at) => `${2016 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  )
  const spread = (count: number) => months.map((_, at) => Math.floor(count / 18) + (at < count % 18 ? 1 : 0))
  const counts = { Werk: 857, 'School of beëindigd': 384, 'Niet te beïnvloeden': 976 }
  const rows = Object.entries(counts).flatMap(([reason, count]) =>
    spread(count).map((part, at) => `2017-07-28;${months[at]};${reason};definitief;${part};artikel over Emmen`),
  )
  const stated = `2017-07-28;2016-01 t/m 2017-06;totaal;;${total};artikel over Emmen`
  return ['bekend op;maand;reden;stand;aantal;bron', ...rows, stated, ''].join('\r\n')
}

async function send(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Kies een bestand')
    .and(page.locator('input'))
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByRole('button', { name: 'Kijk het bestand na' }).click()
}

async function addReason(
  page: Page,
  name: string,
  influence: 'ja' | 'nee',
  more: { combines?: string; work?: true } = {},
) {
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('group').last()
  await field.getByLabel('Naam').fill(name)
  if (more.combines !== undefined) await field.getByLabel(/^Telt samen/).fill(more.combines)
  if (more.work) await field.getByLabel('Deze mensen gingen naar werk').check()
  await field.getByLabel('Kunt u hier iets aan doen?').selectOption(influence)
}

test('a programme manager brings Emmen’s 18 months: 2,216 is refused with the difference, 2,217 comes in', async ({
  page,
}) => {
  await signInAs(page, 'Willem', '/emmen/uitstroom')
  await page.getByRole('button', { name: 'Maak de lijst met redenen' }).click()
  await addReason(page, 'Werk', 'ja', { work: true })
  await page.getByRole('dialog').getByRole('button', { name: 'Nog een reden' }).click()
  await addReason(page, 'School of beëindigd', 'ja', { combines: 'school, beëindigd' })
  await page.getByRole('dialog').getByRole('button', { name: 'Nog een reden' }).click()
  await addReason(page, 'Niet te beïnvloeden', 'nee')
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaar de lijst' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('link', { name: 'Cijfers inlezen' }).first().click()
  await page.getByLabel('Wat importeert u?').selectOption('Uitstroom per maand')
  await page.getByLabel('Waar gaan de rijen heen?').selectOption('Wie uit de bijstand ging')
  await send(page, 'emmen 2216.csv', emmen(2_216))
  await expect(page.getByText(/De delen zijn samen 2\.217\. Het totaal zegt 2\.216\. Dat scheelt −1\./)).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Laat ze weg en neem de rest over' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Gooi het bestand weg' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Gooi het bestand weg' }).click()

  await send(page, 'emmen 2217.csv', emmen(2_217))
  await page.getByRole('button', { name: 'Neem 54 rijen over' }).click()
  await expect(page.getByText('54 rijen zijn overgenomen.')).toBeVisible()

  await page.goto('/emmen/uitstroom')
  await expect(page.getByText(/2\.217.mensen gingen uit de bijstand\. Bij 55,98 % kon u iets doen\./)).toBeVisible()
  const slider = page.getByRole('slider', { name: 'Zoals bekend op' })
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(
    page
      .getByText('Januari 2016 tot en met juni 2017, zoals bekend op 28 juli 2017.')
      .or(page.getByText(/zoals bekend op 28 juli 2017\./).first()),
  ).toBeVisible()
  await page.getByText('Hier kon u iets doen: 1.241 van 2.217').click()
  await expect(page.getByText(/1\.241 × 100 : 2\.217 =/)).toBeVisible()
  expect(await axeOf(page, 'Uitstroom')).toMatchObject([{ found: [] }])
})

test('spending is booked on a line and can never go over it; a booking is taken back', async ({ page }) => {
  await signInAs(page, 'Noor', '/voorbeeld/plannen')
  await page.getByRole('link', { name: 'Investeringsplan' }).first().click()
  await expect(page.getByText('SYNTHETISCH').first()).toBeVisible()
  expect(await axeOf(page, 'Investeringsplan')).toMatchObject([{ found: [] }])

  // 120,000 of which 85,000 is promised: 35,000 is left.
  await page.getByRole('button', { name: 'Boek op Buddy’s voor en na' }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/nog €.35\.000 vrij/)).toBeVisible()
  await dialog.getByLabel('Bedrag').fill('35.000,01')
  await dialog.getByLabel('Kenmerk').fill('F-2026-7')
  await dialog.getByLabel('Bron').fill('boekhouding')
  await dialog.getByRole('button', { name: 'Boek', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText(
    /Dit is €.0,01 te veel\. Er is nog €.35\.000 over op deze regel\./,
  )
  await dialog.getByLabel('Bedrag').fill('35.000')
  await dialog.getByRole('button', { name: 'Boek', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(/Geboekt\. Er is nog €.0 vrij/).first()).toBeVisible()
})
