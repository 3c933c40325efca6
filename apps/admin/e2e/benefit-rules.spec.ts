import { expect, test, type Page } from '@playwright/test'
import { approve, ask, bar, edit, openBlock, personIn, saved } from './documents.ts'

const path = '/voorbeeld/inhoud/benefit-rules/regels'

/** A job of 400 euro a month from August of a year, after seven months in which a part of the wage did not count. */
async function reckon(page: Page, portal: string, year: string): Promise<void> {
  await page.goto(portal)
  await page.getByLabel('Hoe oud bent u?').fill('35')
  await page.getByLabel('Hoeveel maanden hield u al een deel van loon?').fill('7')
  await page.getByLabel('Wat u per maand op uw rekening krijgt').check()
  await page.getByLabel('Nettoloon per maand in euro').fill('400')
  await page.getByLabel('Eerste werkdag').fill(`${year}-08-01`)
  await page.getByRole('button', { name: 'Reken uit' }).click()
}

test('an administrator shortens the months: a failing example holds it up, and it comes into force on 1 July', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const eva = await personIn(browser, 'Eva', path)
  await edit(eva)
  const version = new URL(eva.url()).pathname

  // Shorter: the example of the twelfth month now says something else, and that holds everything up.
  await openBlock(eva, /Vrijlating vanaf 2027/)
  await eva.getByRole('textbox', { name: 'Maanden' }).fill('8')
  await expect(bar(eva).getByText(/Los eerst 1 fout op/)).toBeVisible()
  await expect(bar(eva).getByRole('button', { name: 'Vraag oordeel' })).toHaveAttribute('aria-disabled', 'true')
  await openBlock(eva, /de twaalfde maand/)
  await expect(eva.getByText(/het voorbeeld zegt €\s60,00, de regels geven €\s0,00/).first()).toBeVisible()
  await eva.getByRole('textbox', { name: 'Telt niet mee' }).fill('0')
  // The norm of that month is another one on another day: sixty euro less is what a month without disregard comes to.
  const benefit = eva.getByRole('textbox', { name: 'Uitkering' })
  const worked = Number((await benefit.inputValue()).replaceAll('.', '').replace(',', '.')) - 60
  await benefit.fill(worked.toFixed(2).replace('.', ','))
  await expect(bar(eva).getByText('Controles in orde')).toBeVisible()
  await saved(eva)
  await eva.reload()
  await expect(
    eva.getByRole('listitem').filter({ hasText: /\d+ voorbeeld(en)? krijg(t|en) een ander bedrag/ }),
  ).toBeVisible()
  await ask(eva)
  await expect(bar(eva).getByText('U schreef dit zelf. Een ander moet kijken.')).toBeVisible()

  const joris = await personIn(browser, 'Joris', '/voorbeeld')
  await approve(joris, version)
  await bar(joris).getByRole('button', { name: 'Plan in' }).click()
  const dialog = joris.getByRole('dialog')
  await dialog.getByRole('button', { name: /^1 juli/ }).click()
  await dialog.getByRole('button', { name: 'Plan in' }).click()
  // Planned, the page of the document follows: the bar of the version is looked up again.
  await expect(dialog).toBeHidden()
  await joris.goto(version)
  await expect(bar(joris).getByText(/^Gaat in op 1 juli \d{4}/)).toBeVisible()

  await eva.goto('/voorbeeld/stand')
  const july = eva.getByRole('button', { name: /^1 juli/ })
  const year = /\d{4}/.exec(await july.innerText())?.[0] ?? ''
  await july.click()
  await expect(eva.getByRole('link', { name: 'Bekijk het portaal van dan' })).toBeVisible()
  const then = await eva.getByRole('link', { name: 'Bekijk het portaal van dan' }).getAttribute('href')

  // Today residents read the old rule, also about August.
  await reckon(eva, '/portaal/voorbeeld/rekentool', year)
  await expect(eva.getByRole('heading', { level: 1 })).toContainText(/U houdt misschien €\s60,00 per maand over/)
  await reckon(eva, (then ?? '').replace('?', '/rekentool?'), year)
  await expect(eva.getByText(/U ziet het portaal zoals op 1 juli \d{4}/)).toBeVisible()
  // Of that day no amounts are published here yet: it says so, instead of reckoning with those of last year.
  await expect(eva.getByRole('heading', { level: 1 })).toHaveText('Dit kunnen wij niet uitrekenen')
  await eva.getByRole('link', { name: 'Naar het portaal van vandaag' }).click()
  await expect(eva.getByText(/U ziet het portaal zoals/)).toBeHidden()
  await eva.goto(`${(then ?? '').slice(0, -2)}AA`)
  await expect(eva.getByRole('heading', { level: 1 })).toHaveText('Dit voorbeeld is verlopen')
})

test('a professional reckons in the console: every line, the letter, and the outcome as an example in the draft', async ({
  browser,
}) => {
  const anouk = await personIn(browser, 'Anouk', '/den-haag/rekentool')
  const asked: string[] = []
  anouk.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await anouk.getByLabel('Leeftijd', { exact: true }).fill('37')
  await anouk.getByLabel('bruto per uur').check()
  await anouk.getByLabel('Loon per uur').fill('16,13')
  await anouk.getByLabel('Uren per week').fill('16')
  await expect(anouk.getByText(/^U houdt misschien €/).first()).toBeVisible()
  await expect(anouk.getByRole('row', { name: /dip/ })).toBeVisible()
  await expect(anouk.getByRole('rowheader', { name: 'bijstandsnorm' })).toBeVisible()
  await anouk.emulateMedia({ media: 'print' })
  await expect(anouk.getByRole('heading', { name: 'Wat doet een baan met uw geld?' })).toBeVisible()
  await expect(anouk.getByRole('heading', { name: 'Het huishouden' })).toBeHidden()
  await anouk.emulateMedia({ media: 'screen' })
  // What was typed about somebody went nowhere.
  expect(asked.filter((text) => /1613|16,13|"37"|:37/.test(text))).toEqual([])

  await anouk.getByRole('button', { name: 'Bewaar als voorbeeld' }).click()
  await anouk.getByLabel('Wat laat het zien?').fill('Zestien uur werk')
  await anouk.getByLabel('Wie rekende het na?').fill('Team Werk en Inkomen')
  await anouk.getByRole('button', { name: 'Zet in het concept' }).click()
  await expect(anouk).toHaveURL(/benefit-rules\/regels\/versie\/1$/)
  await openBlock(anouk, /Zestien uur werk/)
  await expect(anouk.getByRole('textbox', { name: 'Wie rekende het uit?' })).toHaveValue('Team Werk en Inkomen')
  await expect(bar(anouk).getByText('Controles in orde')).toBeVisible()
})
