import { expect, test, type Page } from '@playwright/test'
import { axeOf, axeOfColours } from './axe.ts'

async function clean(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  const [light] = await axeOf(page, /./)
  expect(light?.found, page.url()).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  const [dark] = await axeOfColours(page)
  expect(dark?.found, `${page.url()} in the dark`).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide, page.url()).toBeLessThanOrEqual(0)
}

// Den Helder has the one base theme, Emmen the other.
const pages = [
  ...['', '/betaaldata', '/rekentool', '/betaaldagen', '/contact', '/bestaat-niet'].map((path) => `den-helder${path}`),
  ...['', '/rekentool', '/betaaldagen'].map((path) => `emmen${path}`),
]

/** A job of 16 hours from the first of this month. */
async function reckon(page: Page, slug: string): Promise<void> {
  await page.goto(`/portaal/${slug}/rekentool`)
  await page.getByLabel('Hoe oud bent u?').fill('34')
  await page.getByLabel('Loon per uur in euro').fill('16')
  await page.getByLabel('Uren per week').fill('16')
  await page.getByRole('button', { name: 'Reken uit' }).click()
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('U houdt misschien')
}

for (const width of [320, 1280]) {
  test(`at ${width} pixels the residents’ pages pass axe, light and dark, and fit`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 800 })
    for (const path of pages) {
      await page.goto(`/portaal/${path}`)
      await clean(page)
    }
    await reckon(page, 'emmen')
    for (const summary of await page.locator('summary').all()) await summary.click()
    await clean(page)
  })
}

// A screen of 1280 × 1024 at 400 %: 320 × 256 is left.
test('at 400 % zoom nobody scrolls sideways to read an answer', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await reckon(page, 'den-helder')
  for (const text of ['Met welke bedragen is gerekend?', 'Waarom?']) {
    const box = await page.getByText(text).first().boundingBox()
    expect(box?.x ?? -1, text).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0), text).toBeLessThanOrEqual(320)
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a resident reckons what a job does, reads why, and finds when the benefit comes', async ({ page }) => {
    await page.goto('/portaal/den-helder')
    await page.getByRole('link', { name: 'Open de rekentool' }).click()
    await page.getByLabel('Hoe oud bent u?').fill('34')
    await page.getByLabel('Loon per uur in euro').fill('14,71')
    await page.getByLabel('Uren per week').fill('16')
    await page.getByLabel('Eerste werkdag').fill('2026-03-15')
    await page.getByRole('button', { name: 'Reken uit' }).click()
    // Before and after, month by month; the month with least, and why.
    await expect(page.getByRole('heading', { level: 1 })).toContainText('U houdt misschien')
    await expect(page.getByRole('row', { name: /^Loon/ })).toContainText('1.082,66')
    await expect(page.getByRole('row', { name: /^maart 2026/ })).toContainText('−€')
    await expect(page.getByRole('row', { name: /^februari 2027/ })).toBeVisible()
    await expect(page.getByRole('heading', { name: /^Let op maart 2026: dan krijgt u €.* minder/ })).toBeVisible()
    await expect(page.getByText(/Uw loon komt een maand later\./)).toBeVisible()
    await page.getByText('Waarom?').click()
    await expect(page.getByText('Van uw loon telt')).toBeVisible()
    await page.getByRole('link', { name: 'Betaaldagen' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wanneer wordt de uitkering betaald?')
  })

  test('what is wrong is said beside the field, and nothing typed is lost', async ({ page }) => {
    await page.goto('/portaal/den-helder/rekentool')
    await page.getByLabel('Hoe oud bent u?').fill('twaalf')
    await page.getByLabel('Loon per uur in euro').fill('14,71')
    await page.getByRole('button', { name: 'Reken uit' }).click()
    await expect(page.getByText('Schrijf een heel getal van 18 tot 110.')).toBeVisible()
    await expect(page.getByLabel('Hoe oud bent u?')).toHaveValue('twaalf')
    await expect(page.getByLabel('Loon per uur in euro')).toHaveValue('14,71')
  })
})

test('with JavaScript the outcome follows the answers', async ({ page }) => {
  await page.goto('/portaal/den-helder/rekentool')
  await expect(page.getByLabel('Hoe oud is uw partner?')).toBeHidden()
  await page.getByLabel('Hoe oud bent u?').fill('34')
  await page.getByLabel('Loon per uur in euro').fill('16')
  await page.getByLabel('Uren per week').fill('16')
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('U houdt misschien')
  await page.getByLabel('Met mijn partner').check()
  await expect(page.getByLabel('Hoe oud is uw partner?')).toBeVisible()
})

test('English where the municipality offers it, Dutch first', async ({ page }) => {
  await page.goto('/portaal/utrecht')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('link', { name: 'Calculator', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does a job do to my money?')
})
