import { expect, test, type Page } from '@playwright/test'
import { axeInEveryLook } from './axe.ts'
import { signInAs } from './persons.ts'
import { tenantScreens } from './screens.ts'

// Two dozen screens with axe take a minute on a quiet machine.
test.setTimeout(240_000)

/** No finding of axe in any look, and at 320 pixels nothing to scroll sideways for. */
async function clean(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible()
  await page.waitForLoadState('networkidle')
  for (const { look, found, passes } of await axeInEveryLook(page)) {
    expect(found, `${page.url()} in ${look?.theme}, ${look?.baseTheme}`).toEqual([])
    expect(passes).toBeGreaterThan(0)
  }
  const usual = page.viewportSize() ?? { width: 1280, height: 860 }
  await page.setViewportSize({ width: 320, height: 720 })
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(over, `${page.url()} at 320 pixels`).toBeLessThanOrEqual(0)
  await page.setViewportSize(usual)
}

test('pages outside a tenant pass axe in every look and fit at 320 pixels', async ({ page }) => {
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

// Two halves, so that two browsers share the work.
for (const half of [0, 1]) {
  test(`every screen of a tenant passes axe in every look and fits at 320 pixels (${half + 1} of 2)`, async ({
    page,
  }) => {
    await signInAs(page, 'Joris')
    for (const screen of tenantScreens.filter((_, index) => index % 2 === half)) {
      await page.goto(`/den-helder${screen}`)
      await clean(page)
    }
  })
}

test('the platform passes axe in every look and fits at 320 pixels', async ({ page }) => {
  await signInAs(page, 'Olga')
  for (const path of ['/platform', '/platform/wachtrij']) {
    await page.goto(path)
    await clean(page)
  }
})
