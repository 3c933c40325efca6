import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { signInAs, tenantScreens } from './persons.ts'

// Nine screens with axe take half a minute on a quiet machine.
test.setTimeout(180_000)

const looks = ['light', 'dark'].flatMap((theme) => ['voorbeeld', 'ma'].map((baseTheme) => ({ theme, baseTheme })))

async function clean(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('main h1')).toBeVisible()
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
  expect(found, page.url()).toEqual([])
}

for (const look of looks) {
  test.describe(`${look.theme}, ${look.baseTheme}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript((preferences) => {
        localStorage.setItem('vliegwiel.preferences', JSON.stringify(preferences))
      }, look)
    })

    test('pages outside a tenant pass axe', async ({ page }) => {
      await page.goto('/aanmelden')
      await clean(page)
      await page.goto('/uitnodiging/zomaar-een-verzonnen-sleutel-van-genoeg-tekens')
      await clean(page)
      await signInAs(page, 'Ineke')
      for (const path of ['/?kies=true', '/account', '/den-helder/bestaat-niet', '/bestaat-niet']) {
        await page.goto(path)
        await clean(page)
      }
    })

    test('every screen of a tenant passes axe', async ({ page }) => {
      await signInAs(page, 'Joris')
      for (const screen of tenantScreens) {
        await page.goto(`/den-helder${screen}`)
        await clean(page)
      }
    })

    test('the platform passes axe', async ({ page }) => {
      await signInAs(page, 'Olga')
      for (const path of ['/platform', '/platform/wachtrij']) {
        await page.goto(path)
        await clean(page)
      }
    })
  })
}
