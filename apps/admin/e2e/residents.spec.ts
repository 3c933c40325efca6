import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
  expect(found, page.url()).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide, page.url()).toBeLessThanOrEqual(0)
}

const paths = ['', '/betaaldata', '/rekentool', '/betaaldagen', '/contact', '/bestaat-niet']

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } })
      test('the residents’ pages pass axe and fit', async ({ page }) => {
        for (const path of paths) {
          await page.goto(`/portaal/den-helder${path}`)
          await clean(page)
        }
      })
    })
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a resident reckons what a job does, reads why, and finds when the benefit comes', async ({ page }) => {
    await page.goto('/portaal/den-helder')
    await page.getByRole('link', { name: 'Open de rekentool' }).click()
    await page.getByLabel('Hoe oud bent u?').fill('34')
    await page.getByLabel('Wat u per maand op uw rekening krijgt').check()
    await page.getByLabel('Nettoloon per maand in euro').fill('400')
    await page.getByLabel('In de maand waarin ik werk').check()
    await page.getByRole('button', { name: 'Reken uit' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('U houdt misschien')
    await expect(page.getByRole('row', { name: 'Loon' })).toContainText('400,00')
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
