import { expect, test, type Page } from '@playwright/test'
import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { approve, ask, bar, openBlock, personIn, putInForce, saved } from './documents.ts'
import { signInAs } from './persons.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name })

async function bringIn(page: Page, name: string, lines: readonly string[], rows: number): Promise<void> {
  await page
    .getByLabel('Kies een bestand')
    .and(page.locator('input'))
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`) })
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByRole('button', { name: 'Kijk het bestand na' }).click()
  await page.getByRole('button', { name: `Neem ${rows} rijen over` }).click()
  await expect(page.getByText(`${rows} rijen zijn overgenomen.`)).toBeVisible()
}

test('a programme manager plans, locks, draws forty, reads the report, shares, compares and takes back', async ({
  browser,
}) => {
  const willem = await personIn(browser, 'Willem', '/emmen/pilots')
  await expect(willem.getByText('Nog geen pilots.')).toBeVisible()

  // The plan: a template that needs seven answers and a second person.
  await willem.getByRole('link', { name: 'Schrijf een plan' }).first().click()
  const naming = willem.getByRole('dialog')
  await naming.getByRole('textbox').first().fill('Korte lijnen')
  await naming.getByRole('button').last().click()
  await expect(willem.getByRole('navigation', { name: 'Blokken' })).toBeVisible()
  const version = new URL(willem.url()).pathname
  await openBlock(willem, /Korte lijnen/)
  await field(willem, 'Wat wilt u weten?').fill('Komen meer mensen aan het werk met korte lijnen?')
  await field(willem, 'Voor wie').fill('Mensen die zich melden.')
  await field(willem, 'Mensen, alles samen').fill('354')
  await willem.getByLabel('Begint op').fill('2026-11-01')
  await field(willem, 'Wanneer stopt u eerder').fill('Bij schade beslist de wethouder.')
  await openBlock(willem, /extra hulp/)
  await field(willem, 'Wat gebeurt er').fill('Een vast nummer.')
  await openBlock(willem, /gewone hulp/)
  await field(willem, 'Wat gebeurt er').fill('De balie.')
  await openBlock(willem, /aan het werk/)
  await field(willem, 'Verwacht zonder extra hulp').fill('30')
  await field(willem, 'Schadegrens').fill('10')
  await expect(bar(willem).getByText('Controles in orde')).toBeVisible()
  await saved(willem)
  await ask(willem)
  const henk = await personIn(browser, 'Henk', '/emmen')
  await approve(henk, version)
  await putInForce(henk)

  // What the plan can see, before anybody takes part.
  await willem.goto('/emmen/pilots')
  const plan = willem.getByRole('listitem').filter({ hasText: 'Korte lijnen' })
  await plan.getByRole('button', { name: 'Open de pilot' }).click()
  await willem.getByRole('alertdialog').getByRole('button', { name: 'Open de pilot' }).click()
  await expect(willem.getByText('U ziet alleen verschillen vanaf 15 per 100 mensen.')).toBeVisible()
  await expect(willem.getByText(/Bij 177 mensen met extra hulp en 177 ter vergelijking/)).toBeVisible()
  const pilot = new URL(willem.url()).pathname
  await willem.getByRole('button', { name: 'Leg het plan vast' }).click()
  await willem.getByRole('alertdialog').getByRole('button', { name: 'Leg het plan vast' }).click()
  await expect(willem.getByText(/^Ligt vast sinds/)).toBeVisible()

  // Asked when it is needed: midnight may pass between a step and the next.
  const today = () => dayOf(new Date(), DEFAULT_ZONE)
  // Forty who said yes, by import; then the randomisation.
  await willem.getByRole('link', { name: 'Deelnemers', exact: true }).click()
  await willem.getByRole('link', { name: 'Importeer deelnemers' }).click()
  const people = Array.from({ length: 40 }, (_, index) => `EM-${String(index + 1).padStart(3, '0')}`)
  await bringIn(
    willem,
    'deelnemers.csv',
    ['deelnemer;uitgenodigd op;doet mee', ...people.map((name) => `${name};${today()};ja`)],
    40,
  )
  await willem.goto(`${pilot}?deel=deelnemers`)
  await willem.getByRole('button', { name: 'Loot 40 mensen in' }).click()
  await willem.getByRole('alertdialog').getByRole('button', { name: 'Loot 40 mensen in' }).click()
  await expect(willem.getByText('40 mensen zijn ingeloot.')).toBeVisible()
  const rows = willem.getByRole('table', { name: 'Deelnemers' }).getByRole('row')
  await expect(rows.filter({ hasText: 'extra hulp' })).toHaveCount(20)
  await expect(rows.filter({ hasText: 'gewone hulp' })).toHaveCount(20)

  // Outcomes: ten of twenty in each arm.
  const helped = await rows.filter({ hasText: 'extra hulp' }).allInnerTexts()
  const usual = await rows.filter({ hasText: 'gewone hulp' }).allInnerTexts()
  const outcomes = [helped, usual].flatMap((arm) =>
    arm.map((text, index) => `${/EM-\d+/.exec(text)?.[0] ?? ''};${today()};${index < 10 ? 'ja' : 'nee'}`),
  )
  await willem.getByRole('link', { name: 'Importeer uitkomsten' }).click()
  await bringIn(willem, 'uitkomsten.csv', ['deelnemer;gemeten op;aan het werk', ...outcomes], 40)
  await willem.goto(`${pilot}?deel=verslag`)
  await expect(
    willem.getByText(
      /Van elke 100 mensen met extra hulp waren er na 12 maanden tussen \d+ minder en \d+ meer aan het werk; we kunnen het niet zeggen\./,
    ),
  ).toBeVisible()
  await expect(willem.getByText('Weten we niet').first()).toBeVisible()
  await expect(willem.getByText(/schade boven 10 niet uitgesloten/).first()).toBeVisible()
  await expect(willem.locator('main')).not.toContainText(/significant|bewezen|geen effect\b|winnaar/i)

  // Shared by consent, compared by a neighbour, taken back.
  await willem.getByRole('link', { name: 'Delen', exact: true }).click()
  await expect(willem.getByRole('cell', { name: '10 van 20' }).first()).toBeVisible()
  await willem.getByRole('button', { name: 'Deel de cijfers' }).click()
  await willem.getByRole('dialog').getByRole('textbox').fill('Besluit van het college van 3 november.')
  await willem.getByRole('dialog').getByRole('button', { name: 'Deel de cijfers' }).click()
  await expect(willem.getByText('De cijfers zijn gedeeld.')).toBeVisible()

  const karin = await personIn(browser, 'Karin', '/duinstede/vergelijken')
  await karin.getByRole('checkbox', { name: /^Duinstede/ }).check()
  await karin.getByRole('checkbox', { name: 'Emmen: Korte lijnen' }).check()
  await expect(karin.getByText('Deze pilots gaan niet samen in één gemiddelde.')).toBeVisible()
  await expect(karin.getByText(/^Termijn: hier 12 maanden, bij de eerste 9 maanden/)).toBeVisible()
  await expect(karin.locator('main')).not.toContainText('EM-0')
  await karin.goto(pilot.replace('emmen', 'duinstede'))
  await expect(karin.getByRole('heading', { name: 'Bestaat niet' })).toBeVisible()

  await willem.getByRole('button', { name: 'Trek in' }).click()
  await willem.getByRole('dialog').getByRole('textbox').fill('Er zat een fout in.')
  await willem.getByRole('dialog').getByRole('button', { name: 'Trek in' }).click()
  await expect(willem.getByText('De cijfers zijn ingetrokken.')).toBeVisible()
  await karin.goto('/duinstede/vergelijken')
  await expect(karin.getByRole('checkbox', { name: /^Duinstede/ })).toBeVisible()
  await expect(karin.getByRole('checkbox', { name: 'Emmen: Korte lijnen' })).toHaveCount(0)
})

test('the experiment with real people: what was drawn, what a survey would say, and what is only a difference', async ({
  page,
}) => {
  await signInAs(page, 'Noor', '/voorbeeld/pilots')
  await page.getByRole('link', { name: 'Begeleid werk (NSW, Verenigde Staten)' }).click()
  await expect(page.getByText(/tussen 47[34] dollar en 3\.115 dollar meer/)).toBeVisible()
  const row = page.getByRole('row', { name: /inkomen 1978/ })
  await expect(row).toContainText('+1.794')
  await expect(row).toContainText('+474 tot +3.115')
  await expect(page.getByText(/was inkomen 1978 achteraf 4\.817\sdollar hoger/)).toContainText('Dit heet een verschil')
  await page.goto('/voorbeeld/pilots')
  await page.getByRole('link', { name: 'Begeleid werk naast een enquête (geen loting)' }).click()
  await expect(page.getByRole('row', { name: /inkomen 1978/ })).toContainText('−635')
  await expect(page.getByText(/De groepen zijn niet door loting gemaakt. Het verschil kan al vooraf/)).toBeVisible()
})
