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

test('a programme manager brings Emmen’s 18 months, checks its 8 million, builds the 900,000 case and shares the council page', async ({
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

  await checksTheClaims(page)
  await buildsTheCase(page)
  await sharesTheCouncilPage(page)
})

/** A claim as the source says it; what it does not say stays empty. */
async function writeClaim(page: Page, fields: Readonly<Record<string, string>>, unit: string, about: RegExp) {
  await page.getByRole('button', { name: 'Nieuwe bewering' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Nieuwe bewering' })
  for (const [label, value] of Object.entries(fields))
    await dialog
      .getByLabel(new RegExp(`^${label}`))
      .first()
      .fill(value)
  await dialog.getByLabel('Waarvan is dit bedrag').selectOption(unit)
  const option = dialog.getByLabel('Over wie gaat het').locator('option').filter({ hasText: about })
  await dialog.getByLabel('Over wie gaat het').selectOption((await option.textContent()) ?? '')
  await dialog.getByLabel('Dag van de bron', { exact: true }).fill('2017-07-28')
  return dialog
}

/** One assumption of a case, with its source. */
async function assume(page: Page, name: string, value: string) {
  const group = page.getByRole('group', { name, exact: true })
  await group.getByLabel('Waarschijnlijk').fill(value)
  await group.getByLabel('Bron', { exact: true }).fill('artikel over Emmen')
}

async function checksTheClaims(page: Page): Promise<void> {
  await page.goto('/emmen/beweringen')
  const emmensClaim = {
    'De bewering, zoals gezegd': '8 miljoen bespaard',
    'Wie zegt het': 'Emmen',
    Bedrag: '8.000.000',
    'Eerste maand': '2016-01',
    'Laatste maand': '2017-06',
    'Welke mensen, in woorden': 'wie uit de bijstand ging',
    'Bron van de bewering': 'artikel over Emmen',
    'Besparing per persoon per jaar': '14.000',
  }
  const first = await writeClaim(page, emmensClaim, 'in totaal', /onze mensen/)
  await first.getByLabel('Bron van die besparing').fill('artikel over Emmen')
  await first.getByRole('button', { name: 'Bewaar de bewering' }).click()
  await expect(first).toHaveCount(0)

  // Every way is offered with what comes out, and none of them is chosen.
  const ways = page.getByRole('group', { name: 'Waarop is gerekend?' })
  await expect(ways.getByRole('radio', { checked: true })).toHaveCount(0)
  for (const amount of [/7\.998\.666,67/, /11\.998\.000/, /17\.374\.000/, /31\.038\.000/])
    await expect(ways.getByText(amount).first()).toBeVisible()
  const chosen = ways.getByRole('radio', { name: /^Naar werk, per jaar/ })
  await chosen.click()
  await expect(chosen).toBeChecked()
  await expect(
    page.getByText('“8 miljoen bespaard” klopt met uw cijfers, maar alleen per jaar en bruto.'),
  ).toBeVisible()
  await expect(ways.getByText('-0,02 %').or(ways.getByText('−0,02 %'))).toBeVisible()
  await expect(page.getByText('Klopt alleen als bedrag per jaar, bruto')).toBeVisible()

  const denHaags = {
    'De bewering, zoals gezegd': '30 miljoen per jaar',
    'Wie zegt het': 'Den Haag',
    Bedrag: '30.000.000',
    'Welke mensen, in woorden': '500 mensen extra per jaar',
    'Hoeveel mensen noemt de bewering': '500',
    'Bron van de bewering': 'artikel over Werkoffensief 500+',
  }
  const second = await writeClaim(page, denHaags, 'per jaar', /van een ander/)
  await second.getByRole('button', { name: 'Bewaar de bewering' }).click()
  await expect(second).toHaveCount(0)
  await expect(page.getByText('Vraagt uitleg: 4,3 × “8 miljoen bespaard”')).toBeVisible()
  expect(await axeOf(page, 'Beweringen')).toMatchObject([{ found: [] }])
}

async function buildsTheCase(page: Page): Promise<void> {
  await page.goto('/emmen/wat-als')
  await page.getByRole('link', { name: 'Nieuwe investering' }).click()
  await page.getByLabel('Naam van de berekening').fill('Investering 900.000')
  await page.getByLabel('Kosten', { exact: true }).fill('900.000')
  await assume(page, 'Hoeveel mensen gaan', '100')
  await assume(page, 'Besparing per persoon per jaar', '14.000')
  await expect(page.getByText(/Vanaf 65.mensen is de investering terugbetaald\./)).toBeVisible()
  await page.getByRole('button', { name: 'Bewaar de berekening' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Investering 900.000' })).toBeVisible()
  await expect(page.getByText(/Vanaf 65.mensen/)).toBeVisible()
  await expect(page.getByText('64,29 om precies te zijn', { exact: false })).toBeVisible()
  // Without a range there is no interval.
  await expect(page.getByText(/Zonder marges is er geen interval/)).toBeVisible()
  expect(await axeOf(page, 'Investering 900.000')).toMatchObject([{ found: [] }])
}

async function sharesTheCouncilPage(page: Page): Promise<void> {
  await page.goto('/emmen/raadspagina')
  await page.getByLabel('Berekening').selectOption('Investering 900.000')
  await expect(page.getByText(/2\.217.mensen uit de bijstand/)).toBeVisible()
  await expect(page.getByText(/Vanaf 65.mensen is de investering terugbetaald\./)).toBeVisible()
  await expect(page.getByText(/Dat klopt alleen als bedrag per jaar, bruto/)).toBeVisible()
  expect(await axeOf(page, 'Voor de gemeenteraad van Emmen')).toMatchObject([{ found: [] }])
  const link = page.getByRole('link', { name: /raadspagina/ }).last()
  await expect(link).toHaveAttribute('href', /kenmerk=[0-9a-f]{12}/)
  // Opened by its link it is computed again, and says whether it still holds.
  const shared = (await link.getAttribute('href')) ?? ''
  await page.goto(shared)
  await expect(page.getByText('Deze cijfers zijn dezelfde als op de gedeelde pagina.')).toBeVisible()
  await page.goto(shared.replace(/kenmerk=[0-9a-f]{12}/, 'kenmerk=ffffffffffff'))
  await expect(page.getByText(/De cijfers zijn veranderd sinds deze pagina is gedeeld/)).toBeVisible()
}

test('a what-if of 50 clients is kept, opened by its link by somebody who may only read, and computed anew', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'Noor', '/voorbeeld/wat-als/nieuw?soort=klanten')
  await page.getByLabel('Naam van de berekening').fill('Vijftig klanten')
  await page.getByLabel('Aantal klanten').fill('1.000')
  await page.getByLabel('Klanten per medewerker nu').fill('100')
  await page.getByLabel('Klanten per medewerker straks').fill('50')
  // Without a price nothing is computed: there is no usual one.
  await page.getByRole('button', { name: 'Bewaar de berekening' }).click()
  await expect(page.getByText('Dit is geen bedrag. Schrijf bijvoorbeeld 1.250,50.').first()).toBeVisible()
  for (const [name, amount] of [
    ['Prijs van 1 fte per jaar', '60.000'],
    ['Besparing per persoon die een jaar weg is', '14.000'],
  ] as const) {
    const group = page.getByRole('group', { name })
    await group.getByLabel('Bedrag').fill(amount)
    await group.getByLabel('Bron', { exact: true }).fill('notitie')
  }
  await page.getByRole('button', { name: 'Bewaar de berekening' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vijftig klanten' })).toBeVisible()
  await expect(page.getByText(/als 4,3 extra mensen per 100 klanten een jaar weg zijn/)).toBeVisible()
  const link = page.url()

  const other = await browser.newContext()
  const reader = await other.newPage()
  await signInAs(reader, 'Joris', link)
  await expect(reader.getByText(/als 4,3 extra mensen per 100 klanten een jaar weg zijn/)).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Wijzig' })).toHaveCount(0)
  expect(await axeOf(reader, 'Vijftig klanten')).toMatchObject([{ found: [] }])
  await other.close()

  // Beside the one that was kept before: the other less the one.
  await page.goto('/voorbeeld/wat-als')
  await page.getByLabel('De ene').selectOption('Van 150 naar 100 klanten')
  await page.getByLabel('De andere').selectOption('Vijftig klanten')
  const table = page.getByRole('table', { name: 'Zet twee naast elkaar' })
  await expect(table.getByRole('row', { name: /Groei/ })).toContainText('50 %')
  await expect(table.getByRole('row', { name: /Groei/ })).toContainText('100 %')
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

test('the circle: a line pays a pilot, the report tells what an extra person cost, and the line shows it', async ({
  page,
}) => {
  await signInAs(page, 'Noor', '/voorbeeld/pilots')
  await page.getByRole('link', { name: 'Bellen in de eerste week' }).first().click()
  const part = page.getByRole('region', { name: 'Wat kostte het echt?' })
  // The demo is drawn anew at each start: an interval that reaches 0 leaves a least amount and no most.
  const told = /Per extra mens (minstens €.[\d.]+\. De bovengrens is onbekend|die uitstroomt: €.[\d.]+ tot €.[\d.]+)/
  await expect(part.getByText(told)).toBeVisible()
  await expect(part.getByText(/Klantregie: 10.% van de regel/)).toBeVisible()

  // A line pays all pilots together once: 101 % is refused where it is typed.
  await part.getByRole('button', { name: 'Noem de regels' }).click()
  const dialog = page.getByRole('dialog', { name: 'Welke regels betalen bellen?' })
  await dialog
    .getByLabel(/^Training en diagnose \d{4}/)
    .first()
    .fill('101')
  await expect(dialog.getByText(/Vul een percentage in van 0,01 tot 100/).first()).toBeVisible()
  await dialog
    .getByLabel(/^Training en diagnose \d{4}/)
    .first()
    .fill('5')
  await dialog.getByRole('button', { name: 'Bewaar de regels' }).click()
  await expect(part.getByText(/Training en diagnose: 5.% van de regel/)).toBeVisible()
  expect(await axeOf(page, 'Bellen in de eerste week')).toMatchObject([{ found: [] }])

  await page.goto('/voorbeeld/plannen')
  await page.getByRole('link', { name: 'Investeringsplan' }).first().click()
  await page
    .getByRole('button', { name: /Klantregie/, expanded: false })
    .first()
    .click()
  await expect(page.getByRole('link', { name: 'Bellen in de eerste week, bellen: 10 %' })).toBeVisible()
  await expect(page.getByText(told)).toBeVisible()
})

test('the safety net says which entrance is open at which stage, and the target keeps regular and extra apart', async ({
  page,
}) => {
  await signInAs(page, 'Noor', '/voorbeeld/vangnet')
  await expect(page.getByText('Op deze cijfers is over 2025 één ingang open: het uitgebreide vangnet.')).toBeVisible()
  await expect(page.getByText('De standen van het budget geven niet hetzelfde antwoord.')).toBeVisible()
  expect(await axeOf(page, 'Vangnet')).toMatchObject([{ found: [] }])
  await page.getByRole('button', { name: 'Schrijf een cijfer op' }).click()
  const dialog = page.getByRole('dialog', { name: 'Schrijf een cijfer op' })
  await dialog.getByLabel('Jaar').fill('2025')
  await dialog.getByLabel('Welk cijfer').selectOption('Definitief budget')
  await dialog.getByLabel('Bedrag', { exact: true }).fill('50.000.000')
  await dialog.getByLabel('Waar staat dit bedrag?').fill('een tweede brief')
  await dialog.getByRole('button', { name: 'Bewaar het cijfer' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Van 2025 staat dit cijfer al vast.')
  await dialog
    .getByRole('button', { name: /Sluit|Annuleer/ })
    .first()
    .click()
  expect(await axeOf(page, 'Vangnet')).toMatchObject([{ found: [] }])

  await signInAs(page, 'Mila', '/merenburg/doelen')
  await expect(page.getByText(/372 van 500 extra mensen/)).toBeVisible()
  await expect(page.getByText(/Het doel is 12,5 % meer dan gewoon/)).toBeVisible()
  expect(await axeOf(page, 'Doelen')).toMatchObject([{ found: [] }])
})
