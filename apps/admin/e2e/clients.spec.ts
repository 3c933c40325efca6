import { expect, test, type Page } from '@playwright/test'
import { axeOf } from './axe.ts'
import { signInAs } from './persons.ts'

// Everybody here is made up. Each test has clients of its own: K-2263 Tom, K-2041 Ria, K-2088 Joke.

// A whole conversation by single presses of a key takes minutes on a busy machine.
test.setTimeout(480_000)

/** Opens a client from the list of who is signed in. */
async function openClient(page: Page, name: string): Promise<void> {
  await page.goto('/voorbeeld/klanten')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Presses Tab until the focus is on it: nobody takes a mouse here. */
async function tabTo(page: Page, locator: ReturnType<Page['getByRole']>): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not get there')
}

test('a case worker holds a conversation by keyboard alone, offline in the middle, and departs from the suggestion', async ({
  page,
  context,
}) => {
  await signInAs(page, 'Els')
  await openClient(page, 'Tom Kuiper')
  await expect(page.getByRole('heading', { name: /Tom wil eerst: Ik wil met mijn handen werken/ })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Begin gesprek' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Gesprek met Tom' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Hoe gaat het?' })).toBeVisible()
  await tabTo(page, page.getByLabel('Wat werd er gezegd?'))
  await page.keyboard.type('Het gaat redelijk. Hij slaapt beter.')

  // The home visit begins: no connection from here on.
  await context.setOffline(true)
  await expect(page.getByText('U kunt gewoon doorgaan.')).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('heading', { level: 2, name: 'Wat wilt u zelf het eerst?' })).toBeFocused()
  await tabTo(page, page.getByLabel('In de woorden van Tom'))
  await page.keyboard.type('Twee dagen in de tuin van de buurt.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  // What the worker finds pressing stays closed until Tom says that it is right.
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByText('Dit gaat open als Tom zegt dat de eigen keuze klopt.')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 2, name: 'Wat wilt u zelf het eerst?' })).toBeFocused()
  await page.keyboard.press('3')
  await page.keyboard.press('k')
  await expect(page.getByLabel(/Ik las het voor\. Tom zegt/)).toBeChecked()
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowRight')
  await tabTo(page, page.getByLabel('Wat gaat volgens u voor?'))
  await page.keyboard.type('Samen de post openen')
  await page.keyboard.press('Alt+ArrowRight')
  await tabTo(page, page.getByLabel('Wat is er afgesproken?'))
  await page.keyboard.type('Els vraagt de buurttuin')
  await page.keyboard.press('Alt+ArrowRight')
  await tabTo(page, page.getByRole('radio', { name: 'doet mee' }))
  await page.keyboard.press('Space')
  await expect(page.locator('[data-part="kept"]')).toContainText('Bewaard op dit apparaat')
  await tabTo(page, page.getByRole('button', { name: /^Stop en bewaar/ }))
  await page.keyboard.press('Enter')
  // Nothing is lost and nothing is asked: it waits, and goes by itself.
  await expect(page.getByRole('button', { name: /^Stop en bewaar/ })).toHaveAttribute('aria-disabled', 'true')
  await context.setOffline(false)
  await expect(page.getByRole('heading', { level: 1, name: 'Tom Kuiper' })).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('heading', { name: 'Tom wil eerst: Twee dagen in de tuin van de buurt.' })).toBeVisible()
  await expect(page.getByText('Wij dachten aan: Samen de post openen. Dat komt daarna.')).toBeVisible()
  await expect(page.getByText('Els vraagt de buurttuin').first()).toBeVisible()

  // The suggestion, and a departure with a reason.
  await tabTo(page, page.getByRole('button', { name: 'Wijk af …' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Kies een ander profiel' })
  await tabTo(page, dialog.getByRole('radio').first())
  await page.keyboard.press('Space')
  await tabTo(page, dialog.getByLabel('Waarom past dit beter?'))
  await page.keyboard.type('Tom wil eerst rust')
  await tabTo(page, dialog.getByRole('button', { name: 'Bewaar dit profiel' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Afgeweken, omdat: Tom wil eerst rust')).toBeVisible()
})

test('what is typed in a conversation is there again after a reload, and a citizen service number is refused', async ({
  page,
}) => {
  await signInAs(page, 'Els')
  await openClient(page, 'Joke Smit')
  await page.getByRole('link', { name: 'Begin gesprek' }).click()
  await page.getByLabel('Wat werd er gezegd?').fill('Belt morgen. Haar nummer is 999999990.')
  await expect(page.locator('[data-part="kept"]')).toContainText('Bewaard op dit apparaat')
  await page.reload()
  await expect(page.getByText('U was al begonnen. Uw tekst staat er nog.')).toBeVisible()
  await expect(page.getByLabel('Wat werd er gezegd?')).toHaveValue('Belt morgen. Haar nummer is 999999990.')
  await page
    .getByRole('button', { name: /Wilt u meedoen\?/ })
    .first()
    .click()
  await page.getByRole('radio', { name: 'doet mee' }).check()
  await page.getByRole('button', { name: /^Stop en bewaar/ }).click()
  await expect(page.getByText(/mogelijk een burgerservicenummer/)).toBeVisible()
  // What stands on the device is sealed.
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('vliegwiel', 1)
        opening.onerror = () => reject(opening.error ?? new Error('closed'))
        opening.onsuccess = () => {
          const reading = opening.result.transaction('talks').objectStore('talks').getAll()
          reading.onerror = () => reject(reading.error ?? new Error('closed'))
          reading.onsuccess = () => {
            const rows = reading.result as { data: ArrayBuffer }[]
            resolve(rows.map(({ data }) => new TextDecoder('latin1').decode(data)).join(''))
          }
        }
      }),
  )
  expect(kept.length).toBeGreaterThan(0)
  expect(kept).not.toContain('999999990')
})

test('a colleague cannot open that client without a reason, and is seen when giving one', async ({ page, browser }) => {
  await signInAs(page, 'Els')
  await openClient(page, 'Ria Bos')
  const { pathname } = new URL(page.url())
  expect(pathname).not.toContain('K-2041')

  const other = await (await browser.newContext()).newPage()
  await signInAs(other, 'Karim')
  await other.goto(new URL(pathname, page.url()).href)
  await expect(other.getByRole('heading', { level: 1, name: 'U ziet deze klant niet' })).toBeVisible()
  await expect(other.getByText('Ria')).toHaveCount(0)
  await expect(other.getByText('De klant ziet uw naam en uw reden.')).toBeVisible()
  await other.getByLabel('Sleutel van de klant').fill('K-2041')
  await other.getByLabel('Reden').fill('Staat aan de balie, Els is op huisbezoek')
  await other.getByRole('button', { name: 'Open 24 uur' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'Ria Bos' })).toBeVisible()
  await other.context().close()

  // On the overview of the client.
  await page.getByRole('link', { name: 'Overzicht voor Ria' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Wie ziet wat van u?' })).toBeVisible()
  await expect(
    page.getByText(/Karim Yildiz opende uw gegevens op .* Reden: Staat aan de balie, Els is op huisbezoek/),
  ).toBeVisible()
  expect((await axeOf(page, 'Wie ziet wat van u?')).flatMap(({ found }) => found)).toEqual([])

  // And on the first page of the team lead.
  const lead = await (await browser.newContext()).newPage()
  await signInAs(lead, 'Ida', '/voorbeeld/mijn-dag')
  await expect(lead.getByText('“Staat aan de balie, Els is op huisbezoek”')).toBeVisible()
  await lead.context().close()
})

test('a partner leads one client and reaches no other; the stop works at once', async ({ page, browser }) => {
  await signInAs(page, 'Petra', '/voorbeeld/regie')
  await expect(page.getByRole('link', { name: 'Klanten', exact: true })).toHaveCount(0)
  await expect(page.getByRole('row', { name: /K-2041/ })).toContainText('voert de regie')
  await page.getByRole('link', { name: 'K-2041' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'K-2041' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Dagbesteding/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Geld/ })).toHaveCount(0)
  await expect(page.getByText('Ria')).toHaveCount(0)
  expect((await axeOf(page, /./)).flatMap(({ found }) => found)).toEqual([])
  await page.goto('/voorbeeld/klanten')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Dit mag u niet' }).or(page.getByText(/recht/).first()),
  ).toBeVisible()

  const worker = await (await browser.newContext()).newPage()
  await signInAs(worker, 'Els')
  await openClient(worker, 'Ria Bos')
  await worker.getByRole('link', { name: 'Overzicht voor Ria' }).click()
  await worker.getByRole('button', { name: /^Stop nu ?: De Brug$/ }).click()
  const dialog = worker.getByRole('dialog', { name: 'De Brug stoppen?' })
  await expect(
    dialog.getByText(/De Brug ziet meteen niets meer van: Dagbesteding, Psychische gezondheid/),
  ).toBeVisible()
  await dialog.getByLabel('Waarom?').fill('Ria wil het zelf doen')
  await dialog.getByRole('button', { name: 'Stop nu' }).click()
  await expect(worker.getByText(/De Brug kijkt niet meer mee sinds/)).toBeVisible()

  await page.goto('/voorbeeld/regie')
  await expect(page.getByRole('row', { name: /K-2105/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /K-2041/ })).toHaveCount(0)
  await worker.context().close()
})

test('the screens of clients pass axe, and none scrolls sideways on a phone', async ({ page }) => {
  await signInAs(page, 'Sem')
  await openClient(page, 'Ali Haddad')
  const { pathname } = new URL(page.url())
  await page.setViewportSize({ width: 320, height: 720 })
  for (const path of [
    '/voorbeeld/mijn-dag',
    '/voorbeeld/klanten',
    pathname,
    `${pathname}/overzicht`,
    `${pathname}/gesprek`,
  ]) {
    await page.goto(path)
    await expect(page.locator('main h1')).toBeVisible()
    await page.waitForLoadState('networkidle')
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(over, path).toBeLessThanOrEqual(0)
    expect(
      (await axeOf(page, /./)).flatMap(({ found }) => found),
      path,
    ).toEqual([])
  }
})
